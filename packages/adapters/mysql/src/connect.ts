import { checkAddress, errorReason } from "@traitdunion/adapter-kysely"
import { StorageFailure } from "@traitdunion/core"
import { Kysely, MysqlDialect, type MysqlPool, sql } from "kysely"
import { createPool, type Pool, type PoolConnection, type PoolOptions, type RowDataPacket } from "mysql2"
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
    ...(options.readOnly === true ? ["set session transaction read only"] : []),
    "set session sql_mode = concat(@@sql_mode, ',STRICT_ALL_TABLES')",
  ]
}

/**
 * On a node of a cluster, a transaction or a read begins when the node has everything that was acknowledged on any other
 * before: what was written through one node is read through the next.
 */
const CAUSAL = "set session wsrep_sync_wait = @@wsrep_sync_wait | 1"

/** Look at the server behind a new connection, and tell it how it is used. */
const prepare = async (connection: PoolConnection, options: MysqlStorageOptions): Promise<void> => {
  const asked = async (sql: string): Promise<Readonly<Record<string, unknown>> | undefined> => {
    const [rows] = await connection.promise().query<Array<RowDataPacket>>(sql)
    return Array.isArray(rows) ? rows[0] : undefined
  }
  const version = String((await asked("select version() as version"))?.["version"])
  const mariaDb = /mariadb/i.test(version)
  if (!isKnown(version, mariaDb)) throw new StorageFailure("open", "unsupported")
  for (const setting of settings(mariaDb, options)) await asked(setting)
  if ((await asked("show variables like 'wsrep_on'"))?.["Value"] !== "ON") return
  // A node that is alone lets anybody in, and would say of some statements that somebody holds what they need.
  if ((await asked("show status like 'wsrep_ready'"))?.["Value"] !== "ON") {
    throw new StorageFailure("open", "unavailable")
  }
  await asked(CAUSAL)
}

/** A pool that gives out prepared connections alone. One that cannot be prepared is closed, and makes room. */
const preparing = (pool: Pool, options: MysqlStorageOptions): MysqlPool => {
  const prepared = new WeakSet<object>()
  return {
    getConnection: (done) =>
      pool.getConnection((error, connection) => {
        if (error !== null) return done(error, connection as never)
        if (prepared.has(connection)) return done(null, connection as never)
        prepare(connection, options).then(
          () => {
            prepared.add(connection)
            done(null, connection as never)
          },
          (failure) => {
            connection.destroy()
            done(failure, connection as never)
          },
        )
      }),
    end: (done) => pool.end(done),
  }
}

/** A database behind a pool, and a look at the server: it must answer, and be new enough. */
export const connect = async (options: MysqlStorageOptions, made: (pool: Pool) => void): Promise<Kysely<unknown>> => {
  const driver = createPool(poolOf(options))
  made(driver)
  const pool = preparing(driver, options)
  const db = new Kysely<unknown>({ dialect: new MysqlDialect({ pool }) })
  try {
    await sql`select 1`.execute(db)
    return db
  } catch (error) {
    await db.destroy()
    if (error instanceof StorageFailure) throw error
    throw new StorageFailure("open", errorReason("mysql", error), error)
  }
}
