import { StorageFailure, TraitDunionError } from "@traitdunion/core"
import type { Kysely, QueryCreator } from "kysely"
import { type Dialect, type DialectTraits, dialects } from "./dialect.ts"

/** The journal's own tables. Read tables come and go; their names are built, never taken from input. */
export interface JournalTables {
  readonly schema: { readonly version: number }
  readonly journal_head: { readonly structure_id: string; readonly position: number; readonly hash: string }
  readonly journal_event: {
    readonly structure_id: string
    readonly position: number
    readonly stream: string
    readonly version: number
    readonly id: string
    readonly command_id: string
    readonly type: string
    readonly data: string
    readonly meta: string
    readonly hash: string
  }
  readonly read_table: { readonly structure_id: string; readonly name: string; readonly version: number }
}

/** A database of any tables: rows of read tables have the columns that plugins declare. */
export type AnyTables = Record<string, Record<string, unknown>>

/** A connection, with the names our tables have in it. */
export interface Database {
  readonly db: Kysely<AnyTables>
  readonly dialect: Dialect
  readonly traits: DialectTraits
  /** The physical name of one of our tables. */
  readonly name: (table: string) => string
  /** Run something; a driver's error becomes a {@link StorageFailure} that says why. */
  readonly guard: <A>(operation: string, run: () => Promise<A>) => Promise<A>
}

/** Anything that statements can be built on: a connection or a transaction. */
export type Runner = QueryCreator<AnyTables> & Pick<Kysely<AnyTables>, "executeQuery" | "getExecutor">

/** Name our tables in a caller's database. */
export const makeDatabase = (
  db: Kysely<AnyTables>,
  dialect: Dialect,
  prefix: string,
  schema: string | undefined,
): Database => {
  const traits = dialects[dialect]
  return {
    db: schema === undefined ? db : db.withSchema(schema),
    dialect,
    traits,
    name: (table) => `${prefix}${table}`,
    guard: async (operation, run) => {
      try {
        return await run()
      } catch (error) {
        if (error instanceof TraitDunionError) throw error
        throw new StorageFailure(operation, traits.reasonOf(error), error)
      }
    },
  }
}
