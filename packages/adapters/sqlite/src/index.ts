/**
 * Storage in one SQLite file.
 *
 * @module
 */

export { connect as sqliteConnection } from "./connect.ts"
export type { SqliteStorageOptions } from "./options.ts"
export { sqliteStorage } from "./storage.ts"
