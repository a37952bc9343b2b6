/**
 * The embedded default: one SQLite file, no server.
 *
 * @module
 */
export { type SqliteStorageOptions, sqliteStorage } from "./storage.ts"
