import { checkBounds, ownedStorage } from "@traitdunion/adapter-kysely"
import type { Storage } from "@traitdunion/core"
import { connect } from "./connect.ts"
import type { SqliteStorageOptions } from "./options.ts"

/**
 * A storage in one SQLite file, without a server: the embedded default.
 *
 * Stores that are opened on it share one connection, which is closed with the last of them. Other processes, and other
 * storages in this one, may use the same file at the same time.
 *
 * @example
 * ```ts
 * import { sqliteStorage } from "@traitdunion/adapter-sqlite"
 * const storage = sqliteStorage({ file: "mediation.sqlite" })
 * ```
 */
export const sqliteStorage = (options: SqliteStorageOptions): Storage => {
  checkBounds("sqliteStorage", { timeoutMs: { value: options.timeoutMs, least: 0, most: 2_147_483_647 } })
  return ownedStorage({ dialect: "sqlite", connect: () => connect(options) })
}
