import type { AnyTable } from "@traitdunion/core"
import type { Context } from "../context.ts"
import type { Statement } from "../dialect/index.ts"
import type { Session } from "../session.ts"
import { text } from "../text.ts"

/** The statements that mark a read table as complete, and remove what a structure has of its other versions. */
export const rebuiltStatements = async (
  { names }: Context,
  session: Session,
  structure: string,
  { name, version }: AnyTable,
): Promise<ReadonlyArray<Statement>> => {
  const registered = await session.run(
    `select name, version from ${names.readTable} where structure_id = ? and name = ? and version <> ?`,
    [structure, name, version],
  )
  return [
    ...registered.flatMap((row): ReadonlyArray<Statement> => {
      const other = { name: text(row["name"]), version: Number(row["version"]) }
      return [
        {
          sql: `delete from ${names.qualified(names.physical(other))} where structure_id = ?`,
          parameters: [structure],
        },
        {
          sql: `delete from ${names.readTable} where structure_id = ? and name = ? and version = ?`,
          parameters: [structure, other.name, other.version],
        },
      ]
    }),
    {
      sql: `update ${names.readTable} set built = 1 where structure_id = ? and name = ? and version = ?`,
      parameters: [structure, name, version],
    },
  ]
}
