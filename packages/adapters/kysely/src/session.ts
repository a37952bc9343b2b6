import { CompiledQuery, type DatabaseConnection } from "kysely"
import type { SqlDialect } from "./dialect/index.ts"
import { fromDriver } from "./failure.ts"

/** A row as the driver answers it. */
export type SqlRow = Readonly<Record<string, unknown>>

/** Runs statements, with `?` for each parameter whatever the engine. */
export interface Session {
  readonly run: (sql: string, parameters: ReadonlyArray<unknown>) => Promise<ReadonlyArray<SqlRow>>
}

const numbered = (sql: string): string => {
  let index = 0
  return sql.replaceAll("?", () => {
    index += 1
    return `$${index}`
  })
}

/** How many statements are kept as Kysely wants them. */
const MOST = 500

/**
 * What turns a connection into a session. Statements go to the connection itself: the plugins of the instance's owner
 * must not touch our names and rows, and the way is shorter.
 */
export const sessions = (dialect: SqlDialect): ((connection: DatabaseConnection) => Session) => {
  const known = new Map<string, CompiledQuery<SqlRow>>()
  const compiled = (sql: string): CompiledQuery<SqlRow> => {
    let query = known.get(sql)
    if (query === undefined) {
      query = CompiledQuery.raw(dialect.numbered ? numbered(sql) : sql) as CompiledQuery<SqlRow>
      if (known.size >= MOST) known.clear()
      known.set(sql, query)
    }
    return query
  }
  return (connection) => ({
    run: (sql, parameters) =>
      fromDriver(async () => (await connection.executeQuery<SqlRow>({ ...compiled(sql), parameters })).rows),
  })
}
