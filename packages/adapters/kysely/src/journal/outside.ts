import type { OutsideRows } from "@traitdunion/core"
import type { Context } from "../context.ts"

/**
 * Count the rows of the journal's own tables that nothing accounts for: events of the structure before its first
 * position or behind its head, and rows of structures that were never begun.
 */
export const outsideReader = ({ connection, names }: Context, structure: string) => {
  const counted = async (sql: string, parameters: ReadonlyArray<unknown>): Promise<number> =>
    Number((await connection.run(sql, parameters))[0]?.["found"] ?? 0)
  const unbegun = (table: string): string =>
    `select count(*) as found from ${table} t where not exists (select 1 from ${names.head} h where h.structure_id = t.structure_id)`
  return async (): Promise<ReadonlyArray<OutsideRows>> => {
    const found: Array<OutsideRows> = []
    const beyond =
      `select count(*) as found from ${names.event} where structure_id = ? and ` +
      `(position < 1 or version < 1 or position > coalesce((select position from ${names.head} where structure_id = ?), 0))`
    const add = (table: string, rows: number): void => {
      if (rows > 0) found.push({ table, rows })
    }
    add(names.bare.event, await counted(beyond, [structure, structure]))
    for (const table of ["event", "readTable", "key"] as const)
      add(names.bare[table], await counted(unbegun(names[table]), []))
    return found
  }
}
