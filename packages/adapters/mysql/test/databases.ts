import { type MariaDbServer, mariaDbServer } from "@traitdunion/test-servers"
import { createConnection } from "mysql2/promise"

/** A server with as many new databases as are asked for. */
export interface Databases extends AsyncDisposable {
  readonly server: MariaDbServer
  readonly fresh: () => Promise<{ readonly url: string; readonly drop: () => Promise<void> }>
  /** Run SQL in a database, as its superuser. */
  readonly run: (url: string, sql: string) => Promise<ReadonlyArray<Readonly<Record<string, unknown>>>>
}

const run: Databases["run"] = async (url, sql) => {
  const connection = await createConnection({ uri: url, multipleStatements: true })
  try {
    const [rows] = await connection.query(sql)
    return Array.isArray(rows) ? (rows as ReadonlyArray<Readonly<Record<string, unknown>>>) : []
  } finally {
    await connection.end()
  }
}

/** Start a server for the tests of a file. */
export const databases = async (settings: ReadonlyArray<string> = []): Promise<Databases> => {
  const server = await mariaDbServer(settings)
  let made = 0
  return {
    server,
    run,
    fresh: async () => {
      made += 1
      const name = `trial_${made}`
      await run(server.url(), `create database ${name}`)
      return {
        url: server.url(name),
        drop: async () => {
          await run(server.url(), `drop database if exists ${name}`)
        },
      }
    },
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  }
}
