import { silentAfterMs } from "@traitdunion/adapter-kysely"
import { StorageFailure } from "@traitdunion/core"
import type { MysqlPool, MysqlPoolConnection } from "kysely"
import type { Pool, PoolConnection, RowDataPacket } from "mysql2"
import type { MysqlStorageOptions } from "./options.ts"

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

/** How long an answer is waited for, as the driver takes it. */
const limit = (options: MysqlStorageOptions): { readonly timeout?: number } => {
  const timeout = silentAfterMs(options)
  return timeout === undefined ? {} : { timeout }
}

/** Look at the server behind a new connection, and tell it how it is used. Answers the most bytes that it takes at once. */
const prepare = async (connection: PoolConnection, options: MysqlStorageOptions): Promise<number> => {
  const asked = async (sql: string): Promise<Readonly<Record<string, unknown>> | undefined> => {
    const [rows] = await connection.promise().query<Array<RowDataPacket>>({ sql, ...limit(options) })
    return Array.isArray(rows) ? rows[0] : undefined
  }
  const version = String((await asked("select version() as version"))?.["version"])
  const mariaDb = /mariadb/i.test(version)
  if (!isKnown(version, mariaDb)) throw new StorageFailure("open", "unsupported")
  for (const setting of settings(mariaDb, options)) await asked(setting)
  const most = Number((await asked("select @@max_allowed_packet as most"))?.["most"])
  if ((await asked("show variables like 'wsrep_on'"))?.["Value"] !== "ON") return most
  // A node that is alone lets anybody in, and would say of some statements that somebody holds what they need.
  if ((await asked("show status like 'wsrep_ready'"))?.["Value"] !== "ON") {
    throw new StorageFailure("open", "unavailable")
  }
  await asked(CAUSAL)
  return most
}

/**
 * A server closes the connection on a statement that is too large, and the answer that says so may be lost on the way:
 * what is surely too large is not sent. `undefined` when it may pass.
 */
const tooLarge = (sql: string, values: ReadonlyArray<unknown>, most: number): Error | undefined => {
  let bytes = sql.length
  for (const value of values) if (typeof value === "string") bytes += Buffer.byteLength(value)
  if (bytes <= most) return undefined
  return Object.assign(new Error("The statement is larger than max_allowed_packet"), {
    code: "ER_NET_PACKET_TOO_LARGE",
    errno: 1153,
  })
}

/** A connection as Kysely uses it. One whose server fell silent is closed: what it may still say belongs to nobody. */
const limited = (connection: PoolConnection, options: MysqlStorageOptions, most: number): MysqlPoolConnection => {
  const timed = limit(options)
  const query = (
    sql: string,
    values: ReadonlyArray<unknown>,
    done: (error: unknown, result: unknown) => void,
  ): void => {
    const refused = tooLarge(sql, values, most)
    if (refused !== undefined) {
      done(refused, undefined)
      return
    }
    connection.query({ sql, values: [...values], ...timed }, (error, result) => {
      if (error?.code === "PROTOCOL_SEQUENCE_TIMEOUT") connection.destroy()
      done(error, result)
    })
  }
  // Nothing here reads by a stream, which is the other way of asking.
  return {
    query,
    release: () => connection.release(),
    destroy: () => connection.destroy(),
  } as unknown as MysqlPoolConnection
}

/** A pool that gives out prepared connections alone. One that cannot be prepared is closed, and makes room. */
export const preparing = (pool: Pool, options: MysqlStorageOptions): MysqlPool => {
  const prepared = new WeakMap<PoolConnection, MysqlPoolConnection>()
  return {
    getConnection: (done) =>
      pool.getConnection((error, connection) => {
        if (error !== null) return done(error, undefined as never)
        const known = prepared.get(connection)
        if (known !== undefined) return done(null, known)
        prepare(connection, options).then(
          (most) => {
            const made = limited(connection, options, most)
            prepared.set(connection, made)
            done(null, made)
          },
          (failure) => {
            connection.destroy()
            done(failure, undefined as never)
          },
        )
      }),
    end: (done) => pool.end(done),
  }
}
