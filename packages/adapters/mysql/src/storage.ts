import { checkLimits, ownedStorage } from "@traitdunion/adapter-kysely"
import type { Storage } from "@traitdunion/core"
import type { Pool } from "mysql2"
import { connect } from "./connect.ts"
import type { MysqlStorageOptions } from "./options.ts"
import { poolState } from "./pool.ts"

/** A deadlock, which on a Galera cluster a clash with another node is told as, too: the transaction was taken back. */
const GIVEN_UP = 1213

/**
 * A storage on MySQL 8, or MariaDB 10.6 or later, and on a Galera cluster of it.
 *
 * Stores that are opened on it share one pool of connections, which is closed with the last of them. Any number of
 * processes may use the same database; commits of one structure wait for each other, those of different structures do
 * not.
 *
 * @example
 * ```ts
 * import { mysqlStorage } from "@traitdunion/adapter-mysql"
 * const storage = mysqlStorage({ connection: process.env["DATABASE_URL"] ?? "mysql://localhost/mediation" })
 * ```
 */
export const mysqlStorage = (options: MysqlStorageOptions): Storage => {
  checkLimits("mysqlStorage", options)
  let pool: Pool | undefined
  const storage = ownedStorage({
    dialect: "mysql",
    connect: () =>
      connect(options, (made) => {
        pool = made
      }),
    prefix: options.prefix,
    again: {
      retries: options.retries ?? 5,
      wasGivenUp: (cause) => (cause as { readonly errno?: unknown } | undefined)?.errno === GIVEN_UP,
    },
  })
  return { ...storage, pool: () => poolState(pool, options.connections ?? 10) }
}
