/**
 * Storage on PostgreSQL.
 *
 * @module
 */
export { networkOperatorSql, type OperatorOptions, type TenantOptions, tenantSql } from "@traitdunion/adapter-kysely"
export type { PostgresConnection, PostgresStorageOptions } from "./options.ts"
export { postgresStorage } from "./storage.ts"
