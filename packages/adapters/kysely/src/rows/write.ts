import type { AnyTable } from "@traitdunion/core"
import type { SqlDialect } from "../dialect/index.ts"
import type { Names } from "../names.ts"
import type { Session } from "../session.ts"
import { filledToPowersOfTwo, inPowersOfTwo, marks, once } from "../sizes.ts"

/** Changes of one read table: the encoded row under each key, or `null` to remove it. */
export type TableChanges = ReadonlyMap<string, ReadonlyArray<unknown> | null>

/** How many rows a statement writes at most, whatever the number of columns. */
const MOST = 256

/** Write changes of a read table. */
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

  return async (session: Session, structure: string, changes: TableChanges): Promise<void> => {
    const put = [...changes].filter(([, values]) => values !== null)
    for (const piece of inPowersOfTwo(put, most)) {
      const parameters = piece.flatMap(([key, values]) => [structure, key, ...(values ?? [])])
      await session.run(putSql(piece.length), parameters)
    }
    const removed = [...changes].filter(([, values]) => values === null).map(([key]) => key)
    for (const piece of filledToPowersOfTwo(removed, MOST)) {
      await session.run(removeSql(piece.length), [structure, ...piece])
    }
  }
}
