import { type Databases, databasesOn, postgresServer, type RunSql } from "@traitdunion/test-servers"
import { Client } from "pg"

const run: RunSql = async (url, sql) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Start a server for the tests of a file. */
export const databases = async (settings: ReadonlyArray<string> = []): Promise<Databases> =>
  databasesOn(await postgresServer(settings), run, (name) => `drop database if exists ${name} with (force)`)
