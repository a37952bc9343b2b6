import { type Actor, type Instant, InvalidInput, parseActor } from "@traitdunion/core"
import type { Context } from "../context.ts"
import { AccountRefused } from "../refused.ts"
import { endSessions } from "../sessions/index.ts"
import { note } from "../sign-in/index.ts"
import { giveTicket, lookAtTicket, takeTicket } from "../tickets/index.ts"

/** Somebody who shall have an account. */
export interface Invited {
  /** Opaque, and the actor's id in the journal: `m-12`, never a name or an address. */
  readonly id: string
  /** As they are called on the screen. */
  readonly name: string
  /** What they may do here. A structure that keeps roles as facts gives `actorOf`, which decides instead. */
  readonly actor: Omit<Actor, "id">
  /** The account that invites. */
  readonly by: string
}

const NAME_MAX = 200

const unclosed = async ({ db }: Context, id: string): Promise<void> => {
  const row = await db
    .selectFrom("account")
    .select("id")
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .executeTakeFirst()
  if (row === undefined) throw new AccountRefused("unknown-account")
}

/** Make an account, and the link that opens it once within 72 hours. */
export const invite = async (context: Context, { id, name, actor, by }: Invited): Promise<string> => {
  const checked = parseActor({ ...actor, id })
  if (name.trim() === "" || name.length > NAME_MAX) {
    throw new InvalidInput("accounts.invite", [
      {
        path: ["name"],
        code: "too_small",
        fr: "Un nom de 1 à 200 caractères est attendu",
        en: "A name of 1 to 200 characters",
      },
    ])
  }
  const known = await context.db.selectFrom("account").select("id").where("id", "=", id).executeTakeFirst()
  if (known !== undefined) throw new AccountRefused("known-account")
  const { id: _, ...stored } = checked
  const row = {
    id,
    name,
    actor: JSON.stringify(stored),
    invited_by: by,
    invited_at: context.clock.now(),
    closed_at: null,
  }
  await context.db.insertInto("account").values(row).execute()
  await note(context, id, "invited", by)
  return giveTicket(context, "invitation", id)
}

/**
 * Invite again somebody whose device is lost: their passkeys, passphrase and recovery codes no longer open, their
 * sessions end, and the link that is answered lets them begin anew.
 */
export const inviteAgain = async (context: Context, id: string, by: string): Promise<string> => {
  await unclosed(context, id)
  await forget(context, id)
  await endSessions(context, id)
  await note(context, id, "invited-again", by)
  return giveTicket(context, "invitation", id)
}

const forget = async ({ db }: Context, id: string): Promise<void> => {
  for (const table of [
    "account_passkey",
    "account_passphrase",
    "account_recovery",
    "account_ticket",
    "account_directory",
    "account_device_secret",
  ] as const) {
    await db.deleteFrom(table).where("account", "=", id).execute()
  }
}

/** Somebody leaves: their account closes, and all their sessions end with it, at once. */
export const leave = async (context: Context, id: string, by: string): Promise<number> => {
  await unclosed(context, id)
  await context.db.updateTable("account").set({ closed_at: context.clock.now() }).where("id", "=", id).execute()
  await forget(context, id)
  const ended = await endSessions(context, id)
  await note(context, id, "closed", by)
  return ended
}

/** Whom an invitation is for, without using it; `undefined` when it is over or was used. */
export const invitedBy = async (
  context: Context,
  invitation: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> => {
  const ticket = await lookAtTicket(context, "invitation", invitation)
  if (ticket === undefined) return undefined
  return context.db
    .selectFrom("account")
    .select(["id", "name"])
    .where("id", "=", ticket.account)
    .where("closed_at", "is", null)
    .executeTakeFirst()
}

/** Open an invitation: it is used, and the ticket that is answered lets its bearer enrol a way in within 15 minutes. */
export const openInvitation = async (context: Context, invitation: string): Promise<string> => {
  const { account } = await takeTicket(context, "invitation", invitation)
  return giveTicket(context, "enrolment", account)
}

/** An account as the director sees it in the list. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly actor: Omit<Actor, "id">
  readonly invitedBy: string
  readonly invitedAt: Instant
  readonly closedAt: Instant | null
  /** How many passkeys, and whether a passphrase with codes is set. */
  readonly passkeys: number
  readonly passphrase: boolean
}

/** All accounts, closed ones last. */
export const members = async ({ db }: Context): Promise<ReadonlyArray<Member>> => {
  const rows = await db.selectFrom("account").selectAll().orderBy("id").execute()
  const keys = await db.selectFrom("account_passkey").select("account").execute()
  const phrases = new Set(
    (await db.selectFrom("account_passphrase").select("account").execute()).map((row) => row.account),
  )
  const found = rows.map((row) => ({
    id: row.id,
    name: row.name,
    actor: JSON.parse(row.actor) as Omit<Actor, "id">,
    invitedBy: row.invited_by,
    invitedAt: row.invited_at as Instant,
    closedAt: row.closed_at as Instant | null,
    passkeys: keys.filter((key) => key.account === row.id).length,
    passphrase: phrases.has(row.id),
  }))
  return [...found.filter(({ closedAt }) => closedAt === null), ...found.filter(({ closedAt }) => closedAt !== null)]
}

/** What happened to an account, the latest first. */
export interface AccountEvent {
  readonly what: string
  readonly by: string
  readonly at: Instant
}

/** The latest events of an account, 100 at most. */
export const eventsOf = async ({ db }: Context, account: string): Promise<ReadonlyArray<AccountEvent>> => {
  const rows = await db
    .selectFrom("account_event")
    .select(["what", "by", "at"])
    .where("account", "=", account)
    .orderBy("at", "desc")
    .limit(100)
    .execute()
  return rows.map((row) => ({ ...row, at: row.at as Instant }))
}
