import type { AnyTable } from "@traitdunion/core"
import type { SqlDialect, Statement } from "../dialect/index.ts"
import type { Names } from "../names.ts"
import { filledToPowersOfTwo, inPowersOfTwo, marks, once } from "../sizes.ts"

/** Changes of one read table: the encoded row under each key, or `null` to remove it. */
export type TableChanges = ReadonlyMap<string, ReadonlyArray<unknown> | null>

/** How many rows a statement writes at most, whatever the number of columns. */
const MOST = 256

/** The statements that write changes of a read table. */
export const rowWriter = (dialect: SqlDialect, names: Names, table: AnyTable) => {
  const physical = names.qualified(names.physical(table))
  const { quote } = dialect
  const columns = Object.keys(table.columns)
  const row = `(${marks(columns.length + 2)})`
  const head = `insert into ${physical} (structure_id, ${["key", ...columns].map(quote).join(", ")}) values `
  const tail = dialect.replacing(["structure_id", "key"], columns)
  const putSql = once((count: number) => `${head}${Array<string>(count).fill(row).join(", ")}${tail}`)
  const removeSql = once(
    (count: number) => `delete from ${physical} where structure_id = ? and ${quote("key")} in (${marks(count)})`,
  )
  const most = Math.min(MOST, Math.floor(dialect.parameterLimit / (columns.length + 2)))

  return (structure: string, changes: TableChanges): ReadonlyArray<Statement> => {
    const put = [...changes].filter(([, values]) => values !== null)
    const removed = [...changes].filter(([, values]) => values === null).map(([key]) => key)
    return [
      ...inPowersOfTwo(put, most).map((piece) => ({
        sql: putSql(piece.length),
        parameters: piece.flatMap(([key, values]) => [structure, key, ...(values ?? [])]),
      })),
      ...filledToPowersOfTwo(removed, MOST).map((piece) => ({
        sql: removeSql(piece.length),
        parameters: [structure, ...piece],
      })),
    ]
  }
}
