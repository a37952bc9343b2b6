import type { AnyTable, Column } from "@traitdunion/core"
import type { SqlRow } from "../session.ts"
import { text } from "../text.ts"

const UNSTORABLE = /[\p{Surrogate}\0]/gu

/** Text as every engine can hold it: lone surrogates and NUL become U+FFFD. */
const storable = (value: string): string => value.replace(UNSTORABLE, "\uFFFD")

/** A value as it stands in a column. */
export const encode = (column: Pick<Column<unknown>, "type">, value: unknown): unknown => {
  if (value === null) return null
  if (column.type === "boolean") return value === true ? 1 : 0
  if (column.type === "sealed") return JSON.stringify(value)
  return typeof value === "string" ? storable(value) : value
}

const decode = (column: Column<unknown>, value: unknown): unknown => {
  if (value === null || value === undefined) return null
  if (column.type === "boolean") return Number(value) === 1
  if (column.type === "integer") return Number(value)
  return column.type === "sealed" ? JSON.parse(text(value)) : text(value)
}

/** The values of a row in the order of the table's columns. */
export const encodeRow = (table: AnyTable, row: SqlRow): ReadonlyArray<unknown> =>
  Object.entries(table.columns).map(([name, column]) => {
    const value = row[name] ?? null
    if (value === null && !column.nullable) throw new Error(`Read table ${table.name}: ${name} cannot be null`)
    return encode(column, value)
  })

/** A row as it was put in, with its key. */
export const decodeRow = (table: AnyTable, row: SqlRow): SqlRow => {
  const decoded: Record<string, unknown> = { key: text(row["key"]) }
  for (const [name, column] of Object.entries(table.columns)) decoded[name] = decode(column, row[name])
  return decoded
}
