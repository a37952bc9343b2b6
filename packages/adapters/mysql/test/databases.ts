import { type Databases, databasesOn, mariaDbServer, type RunSql } from "@traitdunion/test-servers"
import { createConnection } from "mysql2/promise"

const run: RunSql = async (url, sql) => {
  const connection = await createConnection({ uri: url, multipleStatements: true })
  try {
    const [rows] = await connection.query(sql)
    return Array.isArray(rows) ? (rows as ReadonlyArray<Readonly<Record<string, unknown>>>) : []
  } finally {
    await connection.end()
  }
}

/** Start a server for the tests of a file. */
export const databases = async (settings: ReadonlyArray<string> = []): Promise<Databases> =>
  databasesOn(await mariaDbServer(settings), run, (name) => `drop database if exists ${name}`)
