import { StorageFailure } from "@traitdunion/core"
import type { Context } from "../context.ts"
import type { SqlType, TableShape } from "../dialect/index.ts"
import type { Session } from "../session.ts"
import { text } from "../text.ts"

/** A table as the engine's catalogue tells it. */
export interface FoundTable {
  readonly columns: ReadonlyMap<string, { readonly type: string; readonly required: boolean }>
  /** The columns of each unique index, joined by commas. */
  readonly unique: ReadonlySet<string>
}

/** Look tables up in the engine's catalogue, those that exist. */
export const catalogued = async (
  { dialect, names }: Context,
  session: Session,
  tables: ReadonlyArray<string>,
): Promise<ReadonlyMap<string, FoundTable>> => {
  const { sql, parameters } = dialect.catalogue(tables, names.schema)
  const found = new Map<string, { columns: Map<string, { type: string; required: boolean }>; unique: Set<string> }>()
  for (const row of await session.run(sql, parameters)) {
    const name = text(row["name"])
    const table = found.get(name) ?? { columns: new Map(), unique: new Set() }
    found.set(name, table)
    if (text(row["kind"]) === "unique") table.unique.add(text(row["item"]))
    else table.columns.set(text(row["item"]), { type: text(row["type"]), required: Number(row["required"]) === 1 })
  }
  return found
}

const withoutLength = (type: string): string => type.replace(/ collate .*| ?\(.*/, "")

/** What of a table is not as this version makes it; `undefined` when it is. */
const faultOf = (
  shape: TableShape,
  found: FoundTable | undefined,
  types: Readonly<Record<SqlType, string>>,
): string | undefined => {
  if (found === undefined) return `${shape.name} is missing`
  for (const { name, type } of shape.columns) {
    const column = found.columns.get(name)
    if (column === undefined) return `${shape.name}.${name} is missing`
    if (column.type !== withoutLength(types[type])) return `${shape.name}.${name} has another type`
  }
  const ours = new Set(shape.columns.map(({ name }) => name))
  const added = [...found.columns].find(([name, { required }]) => required && !ours.has(name))
  if (added !== undefined) return `${shape.name}.${added[0]} was added, and must be given a value`
  const keys = [shape.primaryKey, ...(shape.unique === undefined ? [] : [shape.unique])]
  const lost = keys.find((key) => !found.unique.has(key.join(",")))
  return lost === undefined ? undefined : `${shape.name} has no unique index on ${lost.join(", ")}`
}

/** The first thing that is not as this version makes it. */
const firstFault = (
  { dialect }: Context,
  shapes: ReadonlyArray<TableShape>,
  found: ReadonlyMap<string, FoundTable>,
): string | undefined => {
  for (const shape of shapes) {
    const fault = faultOf(shape, found.get(shape.name), dialect.types)
    if (fault !== undefined) return fault
  }
  return undefined
}

/**
 * Fails as `altered`, and says where, when a table is not as this version makes it. `found` may be from before somebody
 * made the tables: then one more look sees them.
 */
export const checkShapes = async (
  context: Context,
  session: Session,
  shapes: ReadonlyArray<TableShape>,
  found: ReadonlyMap<string, FoundTable>,
): Promise<void> => {
  if (firstFault(context, shapes, found) === undefined) return
  const again = await catalogued(
    context,
    session,
    shapes.map(({ name }) => name),
  )
  const fault = firstFault(context, shapes, again)
  if (fault !== undefined) throw new StorageFailure("open", "altered", undefined, fault)
}
