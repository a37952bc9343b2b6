/**
 * Storage in one SQLite file, by the driver that Node brings along.
 *
 * @module
 */
export { type NodeSqliteStorageOptions, nodeSqliteStorage } from "./storage.ts"
