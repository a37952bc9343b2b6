/**
 * Storage in one SQLite file.
 *
 * @module
 */
export type { SqliteStorageOptions } from "./options.ts"
export { sqliteStorage } from "./storage.ts"
