import { CompiledQuery, type Kysely } from "kysely"
import type { SqlDialect } from "./dialect/index.ts"
import { fromDriver } from "./failure.ts"

/** A row as the driver answers it. */
export type SqlRow = Readonly<Record<string, unknown>>

/** Runs statements, with `?` for each parameter whatever the engine. */
export interface Session {
  readonly run: (sql: string, parameters: ReadonlyArray<unknown>) => Promise<ReadonlyArray<SqlRow>>
}

const numberParameters = (): ((sql: string) => string) => {
  const known = new Map<string, string>()
  return (sql) => {
    const before = known.get(sql)
    if (before !== undefined) return before
    let index = 0
    const numbered = sql.replaceAll("?", () => {
      index += 1
      return `$${index}`
    })
    if (known.size > 500) known.clear()
    known.set(sql, numbered)
    return numbered
  }
}

/** What turns a Kysely instance into a session. The plugins of its owner do not touch our names and rows. */
export const sessions = (dialect: SqlDialect): ((db: Kysely<unknown>) => Session) => {
  const engineSql = dialect.numbered ? numberParameters() : (sql: string) => sql
  return (db) => {
    const plain = db.withoutPlugins()
    return {
      run: (sql, parameters) =>
        fromDriver(async () => {
          const query = CompiledQuery.raw(engineSql(sql), [...parameters])
          return (await plain.executeQuery<SqlRow>(query)).rows
        }),
    }
  }
}
