import type { Actor, Clock, Instant, Keys } from "@traitdunion/core"
import type { Kysely } from "kysely"
import type { AccountTables } from "./tables/index.ts"

/** Whom a session belongs to. */
export interface Account {
  /** Opaque: the actor's id in the journal. */
  readonly id: string
  /** As the person is called on the screen. It stands in no fact and no log. */
  readonly name: string
}

/** What every part needs: where rows are, what time it is, which site this is. */
export interface Context {
  readonly db: Kysely<AccountTables>
  readonly clock: Clock
  readonly structure: string
  readonly keys: Keys
  readonly site: { readonly name: string; readonly origin: string; readonly host: string }
  readonly actorOf: ((account: Account, stored: Actor) => Promise<Actor | undefined>) | undefined
}

/** Another instant, so many milliseconds after one. */
export const after = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString() as Instant

const SECOND = 1000
export const MINUTE: number = 60 * SECOND
export const HOUR: number = 60 * MINUTE
export const DAY: number = 24 * HOUR
