import { CompiledQuery, type DatabaseConnection } from "kysely"
import type { SqlDialect, Statement } from "./dialect/index.ts"
import { fromDriver } from "./failure.ts"

/** A row as the driver answers it. */
export type SqlRow = Readonly<Record<string, unknown>>

/** Runs statements, with `?` for each parameter whatever the engine. */
export interface Session {
  readonly run: (sql: string, parameters: ReadonlyArray<unknown>) => Promise<ReadonlyArray<SqlRow>>
  /** Several statements one after the other, in one go where the driver takes them so. The first failure is thrown. */
  readonly all: (statements: ReadonlyArray<Statement>) => Promise<ReadonlyArray<ReadonlyArray<SqlRow>>>
}

/** Runs several statements, each when the one before has answered. */
const oneByOne =
  (run: Session["run"]): Session["all"] =>
  async (statements) => {
    const answers: Array<ReadonlyArray<SqlRow>> = []
    for (const { sql, parameters } of statements) answers.push(await run(sql, parameters))
    return answers
  }

/** Sends several statements at once to a driver that has the server answer them in order. */
const inOneGo =
  (run: Session["run"]): Session["all"] =>
  async (statements) => {
    const settled = await Promise.allSettled(statements.map(({ sql, parameters }) => run(sql, parameters)))
    // The first says why: those behind it were only not run any more.
    return settled.map((answer) => {
      if (answer.status === "rejected") throw answer.reason
      return answer.value
    })
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
export const sessions = (dialect: SqlDialect, pipelined: boolean): ((connection: DatabaseConnection) => Session) => {
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
  const together = pipelined ? inOneGo : oneByOne
  return (connection) => {
    const run: Session["run"] = (sql, parameters) =>
      fromDriver(async () => (await connection.executeQuery<SqlRow>({ ...compiled(sql), parameters })).rows)
    return { run, all: together(run) }
  }
}
