import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite"
import type { SqliteFileDriver } from "@traitdunion/adapter-kysely"

type Row = ReturnType<StatementSync["all"]>[number]

// Rows come without a prototype, which plain comparisons do not expect.
const plain = (row: Row): Row => ({ ...row })
const values = (parameters: ReadonlyArray<unknown>): ReadonlyArray<SQLInputValue> =>
  parameters as ReadonlyArray<SQLInputValue>

function* rowsOf(statement: StatementSync, parameters: ReadonlyArray<unknown>): IterableIterator<Row> {
  for (const row of statement.iterate(...values(parameters))) yield plain(row)
}

/** A file by `node:sqlite`, as Kysely wants it. */
export const nodeSqlite: SqliteFileDriver = ({ file, readOnly }) => {
  const database = new DatabaseSync(file, { readOnly, timeout: 0 })
  return {
    get open() {
      return database.isOpen
    },
    get inTransaction() {
      return database.isOpen && database.isTransaction
    },
    close: () => {
      if (database.isOpen) database.close()
    },
    pragma: (text) => database.exec(`pragma ${text}`),
    prepare: (sql) => {
      const statement = database.prepare(sql)
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)).map(plain),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => rowsOf(statement, parameters),
      }
    },
  }
}
