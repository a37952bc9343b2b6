/**
 * Real servers for tests and measurements, and what every adapter to one must survive.
 *
 * @module
 */

export { type Alteration, type BadInput, describeBadInput } from "./bad-input.ts"
export { type Certificate, certificateFor } from "./certificate.ts"
export { describeClocks } from "./clocks.ts"
export { mariaDbDatabases, onMysql, onPostgres, postgresDatabases, postgresSchemas } from "./databases.ts"
export { describeEmbedder } from "./embedder.ts"
export { describeServer, reasonOf, type ServerEngine, type ServerScene } from "./failures.ts"
export { describeForgery, type ForgedDatabase } from "./forged.ts"
export { type GaleraCluster, type GaleraNode, galeraCluster, galeraDatabase, whyNoGalera } from "./galera.ts"
export { MARIADB_NOT_DURABLE, mariaDbServer, whyNoMariaDb } from "./mariadb.ts"
export { type NatsServer, natsServer, whyNoNats } from "./nats.ts"
export {
  installedPostgres,
  NOT_DURABLE,
  type PostgresPrograms,
  type PostgresServer,
  postgresReplica,
  postgresServer,
  whyNoPostgres,
  whyNotInstalled,
} from "./postgres.ts"
export { note, opening } from "./sample.ts"
export { type DatabaseServer, type Databases, databasesOn, type RunSql } from "./server.ts"
export { describeSilence, type SilentEngine } from "./silence.ts"
export { describeUpToDate, type ListedDatabase } from "./up-to-date.ts"
