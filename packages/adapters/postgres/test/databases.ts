import { type PostgresServer, postgresServer } from "@traitdunion/test-servers"
import { Client } from "pg"

/** A server with as many new databases as are asked for. */
export interface Databases extends AsyncDisposable {
  readonly server: PostgresServer
  readonly fresh: () => Promise<{ readonly url: string; readonly drop: () => Promise<void> }>
  /** Run SQL in a database, as its superuser. */
  readonly run: (url: string, sql: string) => Promise<ReadonlyArray<Readonly<Record<string, unknown>>>>
}

const run: Databases["run"] = async (url, sql) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Start a server for the tests of a file. */
export const databases = async (settings: ReadonlyArray<string> = []): Promise<Databases> => {
  const server = await postgresServer(settings)
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
          await run(server.url(), `drop database if exists ${name} with (force)`)
        },
      }
    },
    [Symbol.asyncDispose]: server[Symbol.asyncDispose],
  }
}
