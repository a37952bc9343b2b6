import { sqliteFileStorage } from "@traitdunion/adapter-kysely"
import type { Storage } from "@traitdunion/core"
import { driver } from "./connect.ts"
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
export const sqliteStorage = (options: SqliteStorageOptions): Storage => sqliteFileStorage(options, driver)
