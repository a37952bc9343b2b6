import type { Kysely } from "kysely"
import type { AccountTables } from "./schema.ts"

/** The embedder's own instance, seen through the tables of this package: Kysely's type tells tables, not connections. */
export const tablesOf = <DB>(db: Kysely<DB>): Kysely<AccountTables> => db as unknown as Kysely<AccountTables>
