import type { Kysely } from "kysely"
import { type AccountTables, prepareTables, tablesOf } from "./tables/index.ts"

// Sessions, tickets and attempts stay behind: nothing that was open is open in the copy.
const MOVES = [
  "account",
  "account_passkey",
  "account_passphrase",
  "account_recovery",
  "account_directory",
  "account_device_secret",
  "account_event",
] as const

/**
 * Copy the accounts to another database, which must have none: what a backup and a move take along. Sessions, invitations
 * and challenges are left behind, so that a backup which is restored opens nobody's session.
 *
 * @returns how many accounts were copied; 0 when the database has none.
 * @throws `Error` of the database when the copy has accounts already: nothing is written then.
 */
export const copyAccounts = async <From, To>(from: Kysely<From>, to: Kysely<To>): Promise<number> => {
  const source = tablesOf(from)
  const there = (await source.introspection.getTables()).some(({ name }) => name === "account")
  if (!there) return 0
  const target = tablesOf(to)
  await prepareTables(target)
  return target.transaction().execute(async (db) => {
    let accounts = 0
    for (const table of MOVES) {
      const rows = await source.selectFrom(table).selectAll().execute()
      for (const row of rows)
        await db
          .insertInto(table)
          .values(row as AccountTables[typeof table])
          .execute()
      if (table === "account") accounts = rows.length
    }
    return accounts
  })
}
