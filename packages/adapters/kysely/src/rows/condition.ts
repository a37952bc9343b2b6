import type { AnyTable, Column } from "@traitdunion/core"
import { marks } from "../sizes.ts"
import { encode } from "./values.ts"

/** Conditions in SQL with their parameters. */
export interface Where {
  readonly sql: string
  readonly parameters: ReadonlyArray<unknown>
}

const KEY = { type: "text" } as const

/** The column that a query names. A name that the table does not have is a bug of the caller, and so is a sealed one. */
export const comparable = (table: AnyTable, name: string): Pick<Column<unknown>, "type"> => {
  const column = name === "key" ? KEY : table.columns[name]
  if (column === undefined) throw new Error(`Read table ${table.name} has no column ${name}`)
  if (column.type === "sealed") throw new Error(`Sealed column ${table.name}.${name} cannot be looked up`)
  return column
}

const oneOf = (quoted: string, values: ReadonlyArray<unknown>): Where => {
  const some = [...new Set(values.filter((value) => value !== null))]
  const parts = [
    ...(some.length > 0 ? [`${quoted} in (${marks(some.length)})`] : []),
    ...(values.includes(null) ? [`${quoted} is null`] : []),
  ]
  return { sql: parts.length === 0 ? "1 = 0" : `(${parts.join(" or ")})`, parameters: some }
}

/** One condition of a query in SQL. */
export const conditionSql = (table: AnyTable, name: string, quoted: string, condition: unknown): Where => {
  const column = comparable(table, name)
  if (condition === undefined) throw new Error(`Condition on ${table.name}.${name} is undefined`)
  if (condition === null) return { sql: `${quoted} is null`, parameters: [] }
  if (typeof condition !== "object") return { sql: `${quoted} = ?`, parameters: [encode(column, condition)] }
  if ("in" in condition) {
    return oneOf(
      quoted,
      (condition.in as ReadonlyArray<unknown>).map((value) => encode(column, value)),
    )
  }
  const { from, to } = condition as { readonly from?: unknown; readonly to?: unknown }
  const bounds = [[">=", from] as const, ["<=", to] as const].filter(([, bound]) => bound !== undefined)
  return {
    sql: bounds.length === 0 ? "1 = 1" : bounds.map(([sign]) => `${quoted} ${sign} ?`).join(" and "),
    parameters: bounds.map(([, bound]) => encode(column, bound)),
  }
}
