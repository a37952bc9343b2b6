import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { mysqlStorage } from "@traitdunion/adapter-mysql"
import { postgresStorage } from "@traitdunion/adapter-postgres"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import type { Storage } from "@traitdunion/core"
import { mariaDbServer, postgresServer, whyNoMariaDb, whyNoPostgres } from "@traitdunion/test-servers"
import Database from "better-sqlite3"
import { createConnection } from "mysql2/promise"
import { Client } from "pg"
import type { RawConnection, RawWords, Row } from "./rows.ts"

/** An engine that runs, with the library and the raw driver on it. */
export interface Running extends AsyncDisposable {
  readonly storage: (connections: number) => Storage
  readonly connect: () => Promise<RawConnection>
  readonly words: RawWords
  /** How many raw connections can write: the clients of a file in one process share one, and take turns. */
  readonly mostConnections: number
  /** Where it can be reached, when it is a server. */
  readonly url: string
}

/** An engine to measure. */
export interface Engine {
  readonly name: string
  /** Why it is not on this machine. */
  readonly why: string | undefined
  readonly start: () => Promise<Running>
}

const doubleQuoted = (name: string): string => `"${name}"`
const onConflict = (quote: (name: string) => string) => (table: string, amounts: ReadonlyArray<string>) =>
  ` on conflict (structure_id, ${quote("key")}) do update set ${amounts
    .map((name) => `${quote(name)} = ${quote(table)}.${quote(name)} + excluded.${quote(name)}`)
    .join(", ")}`

const sqlite: Engine = {
  name: "SQLite",
  why: undefined,
  start: async () => {
    const folder = mkdtempSync(join(tmpdir(), "traitdunion-bench-"))
    const file = join(folder, "bench.sqlite")
    return {
      url: file,
      storage: () => sqliteStorage({ file }),
      connect: async () => {
        const db = new Database(file)
        db.pragma("journal_mode = wal")
        db.pragma("synchronous = full")
        db.pragma("wal_autocheckpoint = 4000")
        const known = new Map<string, Database.Statement>()
        return {
          run: async (sql, parameters = []) => {
            const statement = known.get(sql) ?? db.prepare(sql)
            known.set(sql, statement)
            if (statement.reader) return statement.all(...parameters) as ReadonlyArray<Row>
            statement.run(...parameters)
            return []
          },
          close: async () => {
            db.close()
          },
        }
      },
      mostConnections: 1,
      words: {
        quote: doubleQuoted,
        begin: "begin immediate",
        tables: "select name from sqlite_master where type = 'table' and name like 'tdu_%'",
        adding: onConflict(doubleQuoted),
      },
      [Symbol.asyncDispose]: async () => rmSync(folder, { recursive: true, force: true }),
    }
  },
}

const numbered = (sql: string): string => {
  let index = 0
  return sql.replaceAll("?", () => `$${++index}`)
}

/** The library and the raw driver on a database of PostgreSQL. */
export const postgresAt = (url: string): Omit<Running, keyof AsyncDisposable> => ({
  url,
  storage: (connections) => postgresStorage({ connection: url, connections }),
  connect: async () => {
    const client = new Client({ connectionString: url })
    await client.connect()
    const known = new Map<string, { readonly name: string; readonly text: string }>()
    return {
      run: async (sql, parameters = []) => {
        const statement = known.get(sql) ?? { name: `s${known.size}`, text: numbered(sql) }
        known.set(sql, statement)
        return (await client.query({ ...statement, values: [...parameters] })).rows as ReadonlyArray<Row>
      },
      close: () => client.end(),
    }
  },
  mostConnections: Number.POSITIVE_INFINITY,
  words: {
    quote: doubleQuoted,
    begin: "begin",
    tables: "select tablename as name from pg_tables where tablename like 'tdu_%'",
    adding: onConflict(doubleQuoted),
  },
})

const postgres: Engine = {
  name: "PostgreSQL",
  why: whyNoPostgres,
  start: async () => {
    const server = await postgresServer(["max_connections = 200"])
    return { ...postgresAt(server.url()), [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
  },
}

const mariaDb: Engine = {
  name: "MariaDB",
  why: whyNoMariaDb,
  start: async () => {
    const server = await mariaDbServer(["--max-connections=200"])
    const admin = await createConnection({ uri: server.url() })
    await admin.query("create database bench")
    await admin.end()
    const url = server.url("bench")
    const quote = (name: string): string => `\`${name}\``
    return {
      url,
      storage: (connections) => mysqlStorage({ connection: url, connections }),
      connect: async () => {
        const connection = await createConnection({ uri: url })
        return {
          run: async (sql, parameters = []) => {
            const simple = parameters.length === 0
            const [rows] = simple
              ? await connection.query(sql)
              : await connection.execute(sql, [...parameters] as never)
            return Array.isArray(rows) ? (rows as unknown as ReadonlyArray<Row>) : []
          },
          close: () => connection.end(),
        }
      },
      mostConnections: Number.POSITIVE_INFINITY,
      words: {
        quote,
        begin: "begin",
        tables:
          "select table_name as name from information_schema.tables where table_schema = database() and table_name like 'tdu\\_%'",
        adding: (_table, amounts) =>
          ` on duplicate key update ${amounts.map((name) => `${quote(name)} = ${quote(name)} + values(${quote(name)})`).join(", ")}`,
      },
      [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
    }
  },
}

/** The engines, the embedded one first. */
export const engines: ReadonlyArray<Engine> = [sqlite, postgres, mariaDb]

/** One of them. */
export const engineNamed = (name: "SQLite" | "PostgreSQL" | "MariaDB"): Engine => {
  const engine = engines.find((one) => one.name === name)
  if (engine === undefined) throw new Error(`No engine ${name}`)
  return engine
}
