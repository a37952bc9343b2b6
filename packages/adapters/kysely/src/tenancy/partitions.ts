import { StorageFailure } from "@traitdunion/core"
import type { Context } from "../context.ts"
import type { Session } from "../session.ts"
import { standing } from "./catalogue.ts"

/**
 * Into how many partitions new tables go: as many as the journal has, or as were asked for where there is none yet.
 * Fails as `layout` when the journal is divided otherwise than was asked for: tables are never moved behind their back.
 */
export const partitionsFor = async ({ dialect, names, layout }: Context, session: Session): Promise<number> => {
  if (dialect.name !== "postgres") return 0
  const { sql, parameters } = standing(names)
  const [row] = await session.run(
    "select (select count(*) from pg_catalog.pg_inherits i where i.inhparent = c.oid) as partitions " +
      "from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace " +
      `where ${sql} and c.relname = ?`,
    [...parameters, names.bare.event],
  )
  if (row === undefined) return layout.partitions ?? 0
  const found = Number(row["partitions"])
  if (layout.partitions !== undefined && layout.partitions !== found) throw new StorageFailure("open", "layout")
  return found
}
