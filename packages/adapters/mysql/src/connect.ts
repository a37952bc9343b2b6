import { checkAddress, errorReason } from "@traitdunion/adapter-kysely"
import { StorageFailure } from "@traitdunion/core"
import { CompiledQuery, type DatabaseConnection, Kysely, MysqlDialect, sql } from "kysely"
import { createPool, type PoolOptions } from "mysql2"
import type { MysqlStorageOptions } from "./options.ts"

const placeOf = (connection: MysqlStorageOptions["connection"]): PoolOptions => {
  if (typeof connection === "object") return connection
  checkAddress(connection, ["mysql:", "mariadb:"])
  return { uri: connection }
}

const poolOf = ({ connection, tls, ...options }: MysqlStorageOptions): PoolOptions => ({
  ...placeOf(connection),
  ...(tls === undefined
    ? {}
    : { ssl: { ...(tls === true ? {} : tls), rejectUnauthorized: true, verifyIdentity: true } as object }),
  connectionLimit: options.connections ?? 10,
  connectTimeout: options.connectTimeoutMs ?? 5000,
  idleTimeout: options.idleTimeoutMs ?? 30_000,
  charset: "utf8mb4_bin",
  timezone: "Z",
  dateStrings: true,
  multipleStatements: false,
  enableKeepAlive: true,
})

/** Whether a server's SQL is known: MySQL 8, MariaDB 10.6, and later. */
const isKnown = (version: string, mariaDb: boolean): boolean => {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  return mariaDb ? major > 10 || (major === 10 && minor >= 6) : major >= 8
}

/** What each connection is told before anything else: the two engines limit a statement in different words. */
const settings = (mariaDb: boolean, options: MysqlStorageOptions): ReadonlyArray<string> => {
  const statement = options.statementTimeoutMs ?? 30_000
  const lock = Math.max(1, Math.ceil((options.lockTimeoutMs ?? 10_000) / 1000))
  return [
    `set session innodb_lock_wait_timeout = ${lock}`,
    mariaDb ? `set session max_statement_time = ${statement / 1000}` : `set session max_execution_time = ${statement}`,
    "set session sql_mode = concat(@@sql_mode, ',STRICT_ALL_TABLES')",
  ]
}

/**
 * On a node of a cluster, a transaction or a read begins when the node has everything that was acknowledged on any other
 * before: what was written through one node is read through the next.
 */
const CAUSAL = "set session wsrep_sync_wait = @@wsrep_sync_wait | 1"

const prepared =
  (options: MysqlStorageOptions) =>
  async (connection: DatabaseConnection): Promise<void> => {
    const { rows } = await connection.executeQuery<{ readonly version: string }>(
      CompiledQuery.raw("select version() as version"),
    )
    const version = rows[0]?.version ?? ""
    const mariaDb = /mariadb/i.test(version)
    if (!isKnown(version, mariaDb)) throw new StorageFailure("open", "unsupported")
    for (const setting of settings(mariaDb, options)) await connection.executeQuery(CompiledQuery.raw(setting))
    const cluster = await connection.executeQuery<{ readonly Value: string }>(
      CompiledQuery.raw("show variables like 'wsrep_on'"),
    )
    if (cluster.rows[0]?.Value === "ON") await connection.executeQuery(CompiledQuery.raw(CAUSAL))
  }

/** A database behind a pool, and a look at the server: it must answer, and be new enough. */
export const connect = async (options: MysqlStorageOptions): Promise<Kysely<unknown>> => {
  const pool = createPool(poolOf(options))
  const db = new Kysely<unknown>({ dialect: new MysqlDialect({ pool, onCreateConnection: prepared(options) }) })
  try {
    await sql`select 1`.execute(db)
    return db
  } catch (error) {
    await db.destroy()
    if (error instanceof StorageFailure) throw error
    throw new StorageFailure("open", errorReason("mysql", error), error)
  }
}
