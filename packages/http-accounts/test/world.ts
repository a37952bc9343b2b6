import type { Clock, Instant } from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import Database from "better-sqlite3"
import { Kysely, SqliteDialect } from "kysely"
import { type Accounts, type AccountsOptions, openAccounts } from "../src/index.ts"

export const ORIGIN = "https://mediation.example.org"

export interface World {
  readonly accounts: Accounts
  readonly db: Kysely<unknown>
  readonly rows: (table: string) => ReadonlyArray<Record<string, unknown>>
  /** Let some time pass. */
  readonly wait: (milliseconds: number) => void
  readonly now: () => Instant
  readonly close: () => Promise<void>
}

/** Accounts in a database in memory, with a clock that moves when it is told to. */
export const openWorld = async (more: Partial<AccountsOptions<unknown>> = {}): Promise<World> => {
  let at = Date.parse("2026-12-01T08:00:00.000Z")
  const clock: Clock = { now: () => new Date(at).toISOString() as Instant }
  const database = new Database(":memory:")
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) })
  const accounts = await openAccounts({
    db,
    structure: "exemple",
    keys: memoryKeys(),
    origin: ORIGIN,
    name: "Structure exemple",
    clock,
    ...more,
  })
  return {
    accounts,
    db,
    rows: (table) => database.prepare(`select * from ${table}`).all() as ReadonlyArray<Record<string, unknown>>,
    wait: (milliseconds) => {
      at += milliseconds
    },
    now: () => clock.now(),
    close: () => db.destroy(),
  }
}

export const MINUTES = 60_000
export const HOURS = 60 * MINUTES

/** A request of a page of the site, with the cookie that an answer set. */
export const pageRequest = (
  cookie: string | undefined,
  init: RequestInit & { readonly path?: string } = {},
): Request => {
  const { path = "/", ...rest } = init
  const headers = new Headers(rest.headers)
  if (cookie !== undefined) headers.set("cookie", cookie.split(";")[0] ?? "")
  return new Request(`${ORIGIN}${path}`, { ...rest, headers })
}
