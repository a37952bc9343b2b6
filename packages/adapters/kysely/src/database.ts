import { StorageFailure, TraitDunionError } from "@traitdunion/core"
import type { Kysely } from "kysely"
import { type Dialect, type DialectTraits, dialects } from "./dialect.ts"
import { Statements } from "./statements.ts"

/** A database of any tables: rows of read tables have the columns that plugins declare. */
export type AnyTables = Record<string, Record<string, unknown>>

/** A connection, with the names our tables have in it. */
export interface Database {
  readonly db: Kysely<AnyTables>
  readonly dialect: Dialect
  readonly traits: DialectTraits
  readonly statements: Statements
  /** The physical name of one of our tables. */
  readonly name: (table: string) => string
  /** Run something; a driver's error becomes a {@link StorageFailure} that says why. */
  readonly guard: <A>(operation: string, run: () => Promise<A>) => Promise<A>
}

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
    statements: new Statements(),
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
