import { checkLimits, ownedStorage } from "@traitdunion/adapter-kysely"
import type { Storage } from "@traitdunion/core"
import type { Pool } from "pg"
import { connect } from "./connect.ts"
import type { PostgresStorageOptions } from "./options.ts"

/** Serialization failures and deadlocks: the server took the whole transaction back, and says to try again. */
const GIVEN_UP: ReadonlyArray<unknown> = ["40001", "40P01"]

/**
 * A storage on PostgreSQL 13 or later.
 *
 * Stores that are opened on it share one pool of connections, which is closed with the last of them. Any number of
 * processes may use the same database; commits of one structure wait for each other, those of different structures do
 * not.
 *
 * @example
 * ```ts
 * import { postgresStorage } from "@traitdunion/adapter-postgres"
 * const storage = postgresStorage({ connection: process.env["DATABASE_URL"] ?? "postgres://localhost/mediation" })
 * ```
 */
export const postgresStorage = (options: PostgresStorageOptions): Storage => {
  checkLimits("postgresStorage", options)
  const pools = new Set<Pool>()
  const storage = ownedStorage({
    dialect: "postgres",
    connect: (structure) => connect(options, structure, pools),
    rowSecurity: options.rowSecurity ?? false,
    partitions: options.partitions,
    schema: options.schema,
    pipelined: true,
    prefix: options.prefix,
    again: {
      retries: options.retries ?? 5,
      wasGivenUp: (cause) => GIVEN_UP.includes((cause as { readonly code?: unknown } | undefined)?.code),
    },
  })
  return {
    ...storage,
    pool: () => {
      for (const pool of pools) if (pool.ended) pools.delete(pool)
      const sum = (of: (pool: Pool) => number): number => [...pools].reduce((total, pool) => total + of(pool), 0)
      const idle = sum((pool) => pool.idleCount)
      return {
        max: sum((pool) => pool.options.max),
        used: sum((pool) => pool.totalCount) - idle,
        idle,
        waiting: sum((pool) => pool.waitingCount),
      }
    },
  }
}
