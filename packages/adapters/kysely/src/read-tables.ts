import type { AnyTable, RowQuery } from "@traitdunion/core"
import type { Kysely } from "kysely"
import type { AnyTables, Database } from "./database.ts"

/** A read table as it stands in this database. */
export interface PhysicalTable {
  readonly table: AnyTable
  readonly name: string
}

/** The physical name of a version of a read table, so that two versions can stand side by side. */
export const physicalName = (database: Database, name: string, version: number): string =>
  database.name(`${name}_v${version}`)

/** Make the read tables that are not there yet, with the indexes they ask for. */
export const createReadTables = async (
  database: Database,
  tables: ReadonlyArray<AnyTable>,
): Promise<ReadonlyMap<string, PhysicalTable>> => {
  const { db, traits } = database
  const physical = new Map<string, PhysicalTable>()
  for (const table of tables) {
    const name = physicalName(database, table.name, table.version)
    physical.set(table.name, { table, name })
    let create = db.schema
      .createTable(name)
      .ifNotExists()
      .addColumn("structure_id", traits.types.key, (column) => column.notNull())
      .addColumn("key", traits.types.key, (column) => column.notNull())
    for (const [column, { type, nullable, indexed }] of Object.entries(table.columns)) {
      const text = indexed ? traits.types.key : traits.types.text
      const dataType = type === "integer" ? traits.types.integer : type === "boolean" ? traits.types.boolean : text
      create = create.addColumn(column, dataType, (definition) => (nullable ? definition : definition.notNull()))
    }
    await create.addPrimaryKeyConstraint(`${name}_key`, ["structure_id", "key"]).execute()
    for (const [column, { indexed }] of Object.entries(table.columns)) {
      if (!indexed) continue
      const index = db.schema.createIndex(`${name}_${column}_index`).on(name).columns(["structure_id", column])
      await (database.dialect === "mysql" ? index : index.ifNotExists()).execute()
    }
  }
  return physical
}

/** A value on its way into a column. */
export const encode = (table: AnyTable, column: string, value: unknown): unknown => {
  const type = table.columns[column]?.type
  if (value === null || value === undefined) return null
  if (type === "boolean") return value === true ? 1 : 0
  return type === "sealed" ? JSON.stringify(value) : value
}

const decode = (table: AnyTable, column: string, value: unknown): unknown => {
  const type = table.columns[column]?.type
  if (value === null) return null
  if (type === "boolean") return value === true || value === 1
  if (type === "integer") return Number(value)
  return type === "sealed" ? JSON.parse(String(value)) : value
}

type Range = { readonly from?: unknown; readonly to?: unknown }

/** The rows of one structure that a query asks for. */
export const selectRows = async (
  db: Kysely<AnyTables>,
  structure: string,
  { table, name }: PhysicalTable,
  query: RowQuery<Record<string, unknown>>,
): Promise<ReadonlyArray<Readonly<Record<string, unknown>>>> => {
  let select = db.selectFrom(name).selectAll().where("structure_id", "=", structure)
  for (const [column, condition] of Object.entries(query.where ?? {})) {
    if (condition === undefined) continue
    if (condition === null) select = select.where(column, "is", null)
    else if (typeof condition !== "object") select = select.where(column, "=", encode(table, column, condition))
    else if ("in" in condition) {
      const values = condition.in as ReadonlyArray<unknown>
      if (values.length === 0) return []
      const present = values.filter((value) => value !== null).map((value) => encode(table, column, value))
      select = select.where((eb) =>
        eb.or([
          ...(present.length > 0 ? [eb(column, "in", present)] : []),
          ...(values.includes(null) ? [eb(column, "is", null)] : []),
        ]),
      )
    } else {
      const { from, to } = condition as Range
      if (from !== undefined) select = select.where(column, ">=", encode(table, column, from))
      if (to !== undefined) select = select.where(column, "<=", encode(table, column, to))
    }
  }
  for (const [column, direction] of query.orderBy ?? []) select = select.orderBy(column, direction)
  if (query.limit !== undefined) select = select.limit(query.limit)
  return (await select.execute()).map((row) => {
    const decoded: Record<string, unknown> = { key: row["key"] }
    for (const column of Object.keys(table.columns)) decoded[column] = decode(table, column, row[column])
    return decoded
  })
}
