import { checkAddress, errorReason } from "@traitdunion/adapter-kysely"
import { StorageFailure } from "@traitdunion/core"
import { Kysely, MysqlDialect, sql } from "kysely"
import { createPool, type Pool, type PoolOptions } from "mysql2"
import type { MysqlStorageOptions } from "./options.ts"
import { preparing } from "./preparing.ts"

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
