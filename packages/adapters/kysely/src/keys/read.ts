import type { Context } from "../context.ts"
import { filledToPowersOfTwo, marks, once } from "../sizes.ts"
import { text } from "../text.ts"

const MOST = 1024

/** Reads of the keys' table of a structure. */
export const keyReader = ({ connection, dialect, names }: Context, structure: string) => {
  const ofSql = once(
    (count: number) =>
      `select subject, value from ${names.key} where structure_id = ? and subject in (${marks(count)})`,
  )
  const pageSql = once(
    (limit: number) =>
      `select subject, value from ${names.key} where structure_id = ? and subject > ? ` +
      `order by subject ${dialect.direction.asc} limit ${limit}`,
  )
  const pair = (row: Readonly<Record<string, unknown>>) => [text(row["subject"]), text(row["value"])] as const
  return {
    of: async (subjects: ReadonlyArray<string>): Promise<ReadonlyMap<string, string>> => {
      const found = new Map<string, string>()
      for (const piece of filledToPowersOfTwo(subjects, MOST)) {
        for (const row of await connection.run(ofSql(piece.length), [structure, ...piece])) found.set(...pair(row))
      }
      return found
    },
    all: async (after: string, limit: number): Promise<ReadonlyArray<readonly [subject: string, value: string]>> =>
      (await connection.run(pageSql(Math.trunc(limit)), [structure, after])).map(pair),
  }
}
