import { createConnection } from "mysql2/promise"
import { Client } from "pg"
import { mariaDbServer } from "./mariadb.ts"
import { type PostgresPrograms, postgresServer } from "./postgres.ts"
import { type Databases, databasesOn, type RunSql } from "./server.ts"

/** Run SQL on PostgreSQL. */
export const onPostgres: RunSql = async (url, sql) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Run SQL on MySQL or MariaDB. */
export const onMysql: RunSql = async (url, sql) => {
  const connection = await createConnection({ uri: url, multipleStatements: true, connectTimeout: 2000 })
  try {
    const [rows] = await connection.query(sql)
    return Array.isArray(rows) ? (rows as ReadonlyArray<Readonly<Record<string, unknown>>>) : []
  } finally {
    connection.destroy()
  }
}

/** Start PostgreSQL, and make databases on it. `under` is the folder that its data stands in. */
export const postgresDatabases = async (
  settings: ReadonlyArray<string> = [],
  under?: string,
  programs?: PostgresPrograms,
): Promise<Databases> =>
  databasesOn(
    await postgresServer(settings, under, programs),
    onPostgres,
    (name) => `drop database if exists ${name} with (force)`,
  )

/**
 * Make schemas in one database, each as good as a database of its own to whoever connects to `url`: its tables stand
 * there, and it sees no others. A schema is made in a fraction of the time. It belongs to the superuser, or to `owner`.
 */
export const postgresSchemas = (server: Databases): ((owner?: string) => ReturnType<Databases["fresh"]>) => {
  let made = 0
  return async (owner) => {
    made += 1
    const name = `trial_${made}`
    await server.run(
      server.server.url(),
      `create schema ${name}${owner === undefined ? "" : ` authorization ${owner}`}`,
    )
    const url = new URL(server.server.url())
    url.searchParams.set("options", `-c search_path=${name}`)
    return {
      url: url.href,
      drop: async () => {
        await server.run(server.server.url(), `drop schema ${name} cascade`)
      },
    }
  }
}

/** Start MariaDB, and make databases on it. `under` is the folder that its data stands in. */
export const mariaDbDatabases = async (settings: ReadonlyArray<string> = [], under?: string): Promise<Databases> =>
  databasesOn(await mariaDbServer(settings, under), onMysql, (name) => `drop database if exists ${name}`)
