/**
 * Real database servers for tests and measurements.
 *
 * @module
 */
export { type MariaDbServer, mariaDbServer, whyNoMariaDb } from "./mariadb.ts"
export { type PostgresServer, postgresServer, whyNoPostgres } from "./postgres.ts"
