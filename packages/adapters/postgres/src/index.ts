/**
 * Storage on PostgreSQL.
 *
 * @module
 */
export type { PostgresConnection, PostgresStorageOptions } from "./options.ts"
export { postgresStorage } from "./storage.ts"
