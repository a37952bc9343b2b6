import { checkBounds, ownedStorage } from "@traitdunion/adapter-kysely"
import type { Storage } from "@traitdunion/core"
import type { Pool } from "mysql2"
import { connect } from "./connect.ts"
import type { MysqlStorageOptions } from "./options.ts"
import { poolState } from "./pool.ts"

/** A deadlock, which on a Galera cluster a clash with another node is told as, too: the transaction was taken back. */
const GIVEN_UP = 1213

/** What timers can hold. */
const LONGEST_MS = 2_147_483_647

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
  const { connections, connectTimeoutMs, idleTimeoutMs, statementTimeoutMs, lockTimeoutMs, retries } = options
  checkBounds("mysqlStorage", {
    connections: { value: connections, least: 1, most: 10_000 },
    connectTimeoutMs: { value: connectTimeoutMs, least: 1, most: LONGEST_MS },
    idleTimeoutMs: { value: idleTimeoutMs, least: 0, most: LONGEST_MS },
    statementTimeoutMs: { value: statementTimeoutMs, least: 0, most: LONGEST_MS },
    lockTimeoutMs: { value: lockTimeoutMs, least: 0, most: LONGEST_MS },
    retries: { value: retries, least: 0, most: 20 },
  })
  let pool: Pool | undefined
  const storage = ownedStorage({
    dialect: "mysql",
    connect: () =>
      connect(options, (made) => {
        pool = made
      }),
    prefix: options.prefix,
    again: {
      retries: retries ?? 5,
      wasGivenUp: (cause) => (cause as { readonly errno?: unknown } | undefined)?.errno === GIVEN_UP,
    },
  })
  return { ...storage, pool: () => poolState(pool, connections ?? 10) }
}
