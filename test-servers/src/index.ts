/**
 * Real database servers for tests and measurements.
 *
 * @module
 */
export { type PostgresServer, postgresServer, whyNoPostgres } from "./postgres.ts"
