import { type SqliteFileOptions, sqliteFileStorage } from "@traitdunion/adapter-kysely"
import type { Storage } from "@traitdunion/core"
import { nodeSqlite } from "./driver.ts"

/** Which file, and how it is written. */
export interface NodeSqliteStorageOptions extends SqliteFileOptions {}

/**
 * A storage in one SQLite file by `node:sqlite`, which Node 22.18 and later bring along: nothing is compiled or
 * downloaded. The file is that of `@traitdunion/adapter-sqlite`, and both may use it at the same time.
 *
 * @example
 * ```ts
 * import { nodeSqliteStorage } from "@traitdunion/adapter-node-sqlite"
 * const storage = nodeSqliteStorage({ file: "mediation.sqlite" })
 * ```
 */
export const nodeSqliteStorage = (options: NodeSqliteStorageOptions): Storage => sqliteFileStorage(options, nodeSqlite)
