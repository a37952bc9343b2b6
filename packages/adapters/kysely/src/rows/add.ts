import type { AnyTable, RowAddition } from "@traitdunion/core"
import type { SqlDialect, Statement } from "../dialect/index.ts"
import type { Names } from "../names.ts"
import { inPowersOfTwo, marks, once } from "../sizes.ts"
import { encodeRow } from "./values.ts"

/** How many rows a statement adds to at most. */
const MOST = 64

const amountsOf = ({ add }: RowAddition): string => Object.keys(add).join(",")

/** What is added to one row in the same columns, added up. */
const summed = (additions: ReadonlyArray<RowAddition>): ReadonlyArray<RowAddition> => {
  const sums = new Map<string, RowAddition & { readonly add: Record<string, number> }>()
  for (const addition of additions) {
    const sum = sums.get(addition.key)?.add
    if (sum === undefined) sums.set(addition.key, { ...addition, add: { ...addition.add } })
    else for (const [name, amount] of Object.entries(addition.add)) sum[name] = (sum[name] ?? 0) + amount
  }
  return [...sums.values()]
}

/** The statements that add to rows of a read table. In none does a row stand twice: engines would add it up differently. */
export const rowAdder = (dialect: SqlDialect, names: Names, table: AnyTable) => {
  const physical = names.qualified(names.physical(table))
  const { quote } = dialect
  const columns = Object.keys(table.columns)
  const row = `(${marks(columns.length + 2)})`
  const head = `insert into ${physical} (structure_id, ${["key", ...columns].map(quote).join(", ")}) values `
  // PostgreSQL and SQLite name the row that is there by its table, without the schema.
  const own = quote(names.physical(table))
  const addSql = once((shape: string) => {
    const [count, amounts] = shape.split(" ")
    const tail = dialect.adding(own, ["structure_id", "key"], (amounts ?? "").split(","))
    return `${head}${Array<string>(Number(count)).fill(row).join(", ")}${tail}`
  })
  const most = Math.min(MOST, Math.floor(dialect.parameterLimit / (columns.length + 2)))

  return (structure: string, additions: ReadonlyArray<RowAddition>): ReadonlyArray<Statement> =>
    [...Map.groupBy(additions, amountsOf)].flatMap(([amounts, same]) =>
      inPowersOfTwo(summed(same), most).map((piece) => ({
        sql: addSql(`${piece.length} ${amounts}`),
        parameters: piece.flatMap(({ key, row, add }) => [structure, key, ...encodeRow(table, { ...row, ...add })]),
      })),
    )
}
