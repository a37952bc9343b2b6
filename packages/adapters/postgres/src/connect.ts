import { checkAddress, errorReason, silentAfterMs } from "@traitdunion/adapter-kysely"
import { StorageFailure } from "@traitdunion/core"
import { Kysely, PostgresDialect, sql } from "kysely"
import { Pool, type PoolConfig } from "pg"
import { parseIntoClientConfig } from "pg-connection-string"
import type { PostgresStorageOptions } from "./options.ts"
import { keepingStatements } from "./statements.ts"

/** The oldest server whose SQL is known, as `server_version_num` tells it. */
const OLDEST = 130_000

/** The address is read here, and not by the driver, which would let `?sslmode=disable` in it win over `tls`. */
const placeOf = (connection: PostgresStorageOptions["connection"]): PoolConfig => {
  if (typeof connection === "object") return connection
  checkAddress(connection, ["postgres:", "postgresql:"])
  return parseIntoClientConfig(connection) as PoolConfig
}

/** A value among the settings that a connection begins with, where space and backslash mean something. */
const escaped = (value: string): string => value.replace(/[\\\s]/g, "\\$&")

const poolOf = (options: PostgresStorageOptions, structure: string): PoolConfig => {
  const { connection, tls } = options
  const place = placeOf(connection)
  return {
    ...place,
    ...(tls === undefined ? {} : { ssl: { ...(tls === true ? {} : tls), rejectUnauthorized: true } }),
    max: options.connections ?? 10,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 5000,
    idleTimeoutMillis: options.idleTimeoutMs ?? 30_000,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    // The server ends what takes too long. One that has gone silent cannot: the connection is given up a little later.
    query_timeout: silentAfterMs(options),
    lock_timeout: options.lockTimeoutMs ?? 10_000,
    application_name: options.applicationName ?? "traitdunion",
    keepAlive: true,
    // The statements of a commit are sent without waiting for each other's answer.
    pipeline: true,
    // A commit that was acknowledged outlives a power cut, whatever the database's own default is.
    options: [
      place.options ?? "",
      "-c synchronous_commit=on",
      options.rowSecurity === true ? `-c traitdunion.structure=${escaped(structure)}` : "",
      options.readOnly === true ? "-c default_transaction_read_only=on" : "",
    ]
      .join(" ")
      .trim(),
  } as PoolConfig
}

/** A database behind a pool, and a look at the server: it must answer, and be new enough. */
export const connect = async (
  options: PostgresStorageOptions,
  structure: string,
  pools: Set<Pool>,
): Promise<Kysely<unknown>> => {
  const pool = new Pool(poolOf(options, structure))
  pools.add(pool)
  // A connection that the server ends is replaced when one is needed, and the statement that needed it fails. Unheard,
  // its event would end the process: that of an unused one comes by the pool, that of a used one by itself.
  pool.on("error", () => {})
  pool.on("connect", (client) => {
    client.on("error", () => {})
  })
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: options.prepare === false ? pool : keepingStatements(pool) }),
  })
  try {
    const { rows } = await sql<{
      readonly version: string
    }>`select current_setting('server_version_num') as version`.execute(db)
    if (Number(rows[0]?.version) < OLDEST) throw new StorageFailure("open", "unsupported")
    return db
  } catch (error) {
    await db.destroy()
    if (error instanceof StorageFailure) throw error
    throw new StorageFailure("open", errorReason("postgres", error), error)
  }
}
