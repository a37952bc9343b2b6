import type { RowQuery } from "../plugin/index.ts"

type Row = Readonly<Record<string, unknown>>

/** Text in the order of its UTF-8 bytes, as databases sort it without a language; `null` before everything. */
const compare = (a: unknown, b: unknown): number => {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  if (typeof a === "string" && typeof b === "string") return Buffer.compare(Buffer.from(a), Buffer.from(b))
  return Number(a) < Number(b) ? -1 : 1
}

const holds = (value: unknown, condition: unknown): boolean => {
  if (typeof condition !== "object" || condition === null) return value === condition
  if ("in" in condition) return (condition.in as ReadonlyArray<unknown>).includes(value)
  const { from, to } = condition as { readonly from?: unknown; readonly to?: unknown }
  if (value === null) return false
  return (from === undefined || compare(value, from) >= 0) && (to === undefined || compare(value, to) <= 0)
}

/** The rows that a query asks for, in its order. */
export const selectRows = (rows: ReadonlyArray<Row>, query: RowQuery<Record<string, unknown>>): ReadonlyArray<Row> => {
  const conditions = Object.entries(query.where ?? {})
  const found = rows.filter((row) => conditions.every(([name, condition]) => holds(row[name], condition)))
  const sorted = found.toSorted((a, b) => {
    for (const [name, direction] of query.orderBy ?? []) {
      const order = compare(a[name], b[name])
      if (order !== 0) return direction === "asc" ? order : -order
    }
    return 0
  })
  return query.limit === undefined ? sorted : sorted.slice(0, query.limit)
}
