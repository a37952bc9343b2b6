import type { Actor, Instant } from "@traitdunion/core"
import { type Account, after, type Context } from "../context.ts"
import { hashOf, newToken } from "../secrets/index.ts"
import type { SessionRow } from "../tables/index.ts"
import { type Device, FRESH, SEEN_EVERY, SESSION_LASTS } from "./rules.ts"

/** How somebody showed who they are. Every one is complete: none is a passphrase alone. */
export type Way = "passkey" | "passphrase-and-code" | "passphrase-and-recovery" | "directory"

/** A session that is open. */
export interface Session {
  readonly account: Account
  /** Who acts: roles as they are now, not as they were when the session began. */
  readonly actor: Actor
  readonly device: Device
  readonly way: Way
  readonly openedAt: Instant
  /** Whether sealed words may be opened without showing again who one is. */
  readonly fresh: boolean
}

/** Begin a session. Only `completeSignIn` calls this. */
export const beginSession = async (
  { db, clock }: Context,
  account: string,
  way: Way,
  device: Device,
): Promise<string> => {
  const now = clock.now()
  const token = newToken()
  const row = { hash: hashOf(token), account, device, way, opened_at: now, seen_at: now, confirmed_at: now }
  await db.insertInto("account_session").values(row).execute()
  return token
}

const isOver = (row: Pick<SessionRow, "device" | "opened_at" | "seen_at">, now: Instant): boolean => {
  const { idle, most } = SESSION_LASTS[row.device === "own" ? "own" : "shared"]
  return row.seen_at <= after(now, -idle) || row.opened_at <= after(now, -most)
}

/** The session that a token opens; `undefined` when there is none, it is over, or its account is closed. */
export const readSession = async (context: Context, token: string): Promise<Session | undefined> => {
  const { db, clock } = context
  const hash = hashOf(token)
  const row = await db
    .selectFrom("account_session as s")
    .innerJoin("account as a", "a.id", "s.account")
    .select(["s.device", "s.way", "s.opened_at", "s.seen_at", "s.confirmed_at", "a.id", "a.name", "a.actor"])
    .where("s.hash", "=", hash)
    .where("a.closed_at", "is", null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const now = clock.now()
  if (isOver(row, now)) {
    await db.deleteFrom("account_session").where("hash", "=", hash).execute()
    return undefined
  }
  if (row.seen_at < after(now, -SEEN_EVERY)) {
    await db.updateTable("account_session").set({ seen_at: now }).where("hash", "=", hash).execute()
  }
  const account = { id: row.id, name: row.name }
  const stored: Actor = { ...JSON.parse(row.actor), id: row.id }
  const actor = context.actorOf === undefined ? stored : await context.actorOf(account, stored)
  if (actor === undefined) return undefined
  const device = row.device === "own" ? "own" : "shared"
  const fresh = row.confirmed_at > after(now, -FRESH)
  return { account, actor, device, way: row.way as Way, openedAt: row.opened_at as Instant, fresh }
}

/** Who holds a session showed again who they are: it is fresh, under another token. The former one no longer opens. */
export const renewSession = async ({ db, clock }: Context, token: string): Promise<string> => {
  const next = newToken()
  const now = clock.now()
  await db
    .updateTable("account_session")
    .set({ hash: hashOf(next), confirmed_at: now, seen_at: now })
    .where("hash", "=", hashOf(token))
    .execute()
  return next
}

/** End one session. */
export const endSession = async ({ db }: Context, token: string): Promise<void> => {
  await db.deleteFrom("account_session").where("hash", "=", hashOf(token)).execute()
}

/** End all sessions of an account, or of everybody; those of `but` are left. */
export const endSessions = async ({ db }: Context, account?: string, but?: string): Promise<number> => {
  let gone = db.deleteFrom("account_session")
  if (account !== undefined) gone = gone.where("account", "=", account)
  if (but !== undefined) gone = gone.where("hash", "!=", hashOf(but))
  return Number((await gone.executeTakeFirst()).numDeletedRows)
}

/** A session as its owner sees it in the list of theirs. */
export interface SessionSeen {
  readonly device: Device
  readonly way: Way
  readonly openedAt: Instant
  readonly seenAt: Instant
  /** The one that asks. */
  readonly current: boolean
}

/** The open sessions of an account, the last used first. */
export const sessionsOf = async (
  { db, clock }: Context,
  account: string,
  token?: string,
): Promise<ReadonlyArray<SessionSeen>> => {
  const rows = await db.selectFrom("account_session").selectAll().where("account", "=", account).execute()
  const now = clock.now()
  const mine = token === undefined ? undefined : hashOf(token)
  return rows
    .filter((row) => !isOver(row, now))
    .toSorted((a, b) => (a.seen_at < b.seen_at ? 1 : -1))
    .map((row) => ({
      device: row.device === "own" ? "own" : "shared",
      way: row.way as Way,
      openedAt: row.opened_at as Instant,
      seenAt: row.seen_at as Instant,
      current: row.hash === mine,
    }))
}
