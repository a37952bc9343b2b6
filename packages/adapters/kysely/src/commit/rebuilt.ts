import type { AnyTable } from "@traitdunion/core"
import type { Context } from "../context.ts"
import type { Session } from "../session.ts"
import { text } from "../text.ts"

/** Mark a read table as complete, and remove what a structure has of its other versions. */
export const markRebuilt = async (
  { names }: Context,
  session: Session,
  structure: string,
  { name, version }: AnyTable,
): Promise<void> => {
  const registered = await session.run(
    `select name, version from ${names.readTable} where structure_id = ? and name = ? and version <> ?`,
    [structure, name, version],
  )
  for (const row of registered) {
    const other = { name: text(row["name"]), version: Number(row["version"]) }
    await session.run(`delete from ${names.qualified(names.physical(other))} where structure_id = ?`, [structure])
    await session.run(`delete from ${names.readTable} where structure_id = ? and name = ? and version = ?`, [
      structure,
      other.name,
      other.version,
    ])
  }
  await session.run(`update ${names.readTable} set built = 1 where structure_id = ? and name = ? and version = ?`, [
    structure,
    name,
    version,
  ])
}
