import type { AnyTable, RowQuery } from "../../plugin/index.ts"
import { compareValues } from "./order.ts"

type Row = Readonly<Record<string, unknown>>

const UNSTORABLE = /[\p{Surrogate}\0]/gu

/** Text as every engine can hold it: lone surrogates and NUL become U+FFFD. */
const storable = (value: unknown): unknown => (typeof value === "string" ? value.replace(UNSTORABLE, "\uFFFD") : value)

const typeOf = (table: AnyTable, column: string): string => {
  const type = column === "key" ? "text" : table.columns[column]?.type
  if (type === undefined) throw new Error(`Read table ${table.name} has no column ${column}`)
  return type
}

const comparable = (table: AnyTable, column: string): string => {
  if (typeOf(table, column) === "sealed") throw new Error(`Sealed column ${table.name}.${column} cannot be looked up`)
  return column
}

/** A row as it is kept: exactly the declared columns, sealed envelopes as text. */
export const encodeRow = (table: AnyTable, key: string, row: Row): Row => {
  const kept: Record<string, unknown> = { key }
  for (const [name, column] of Object.entries(table.columns)) {
    const value = row[name] ?? null
    if (value === null && !column.nullable) throw new Error(`Read table ${table.name}: ${name} cannot be null`)
    kept[name] = column.type === "sealed" && value !== null ? JSON.stringify(value) : storable(value)
  }
  return kept
}

const decodeRow = (table: AnyTable, row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeOf(table, name) === "sealed" && value !== null ? JSON.parse(value as string) : value,
    ]),
  )

const holds = (value: unknown, condition: unknown): boolean => {
  if (typeof condition !== "object" || condition === null) return value === storable(condition)
  if ("in" in condition) return (condition.in as ReadonlyArray<unknown>).some((one) => storable(one) === value)
  const { from, to } = condition as { readonly from?: unknown; readonly to?: unknown }
  if (from === undefined && to === undefined) return true
  if (value === null) return false
  return (
    (from === undefined || compareValues(value, storable(from)) >= 0) &&
    (to === undefined || compareValues(value, storable(to)) <= 0)
  )
}

/** Rows that answer a query, in its order and then by key. */
export const selectRows = (
  table: AnyTable,
  rows: Iterable<Row>,
  query: RowQuery<Record<string, unknown>>,
): ReadonlyArray<Row> => {
  const conditions = Object.entries(query.where ?? {}).map(([name, condition]) => {
    if (condition === undefined) throw new Error(`Condition on ${table.name}.${name} is undefined`)
    return [comparable(table, name), condition] as const
  })
  const order = [...(query.orderBy ?? []), ["key", "asc"] as const].map(
    ([name, direction]) => [comparable(table, name), direction === "asc" ? 1 : -1] as const,
  )
  return [...rows]
    .filter((row) => conditions.every(([name, condition]) => holds(row[name], condition)))
    .sort((a, b) => order.reduce((found, [name, sign]) => found || sign * compareValues(a[name], b[name]), 0))
    .slice(0, query.limit)
    .map((row) => decodeRow(table, row))
}
