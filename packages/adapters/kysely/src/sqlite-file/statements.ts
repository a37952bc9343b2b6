import type { SqliteDatabase, SqliteStatement } from "kysely"

/** How many statements are kept prepared. The storage has a few dozen; queries by conditions make more. */
const MOST = 300

/** A database that keeps its statements prepared, the most recently used ones. */
export const keepingStatements = (database: SqliteDatabase): SqliteDatabase => {
  const kept = new Map<string, SqliteStatement>()
  return {
    close: () => {
      database.close()
    },
    prepare: (sql) => {
      const known = kept.get(sql)
      if (known !== undefined) {
        kept.delete(sql)
        kept.set(sql, known)
        return known
      }
      const statement = database.prepare(sql)
      kept.set(sql, statement)
      const [oldest] = kept.size > MOST ? kept.keys() : []
      if (oldest !== undefined) kept.delete(oldest)
      return statement
    },
  }
}
