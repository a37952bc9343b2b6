import type { AnyTable, RowAddition } from "@traitdunion/core"
import type { SqlDialect } from "../dialect/index.ts"
import type { Names } from "../names.ts"
import type { Session } from "../session.ts"
import { inPowersOfTwo, marks, once } from "../sizes.ts"
import { encodeRow } from "./values.ts"

/** How many rows a statement adds to at most. */
const MOST = 64

/** An addition with all its columns encoded, in the order of the table. */
export interface Addition {
  readonly key: string
  readonly values: ReadonlyArray<unknown>
  /** Which columns are amounts, as one text. */
  readonly amounts: string
}

/** An addition as the statements need it. */
export const additionOf = (table: AnyTable, { key, row, add }: RowAddition): Addition => ({
  key,
  values: encodeRow(table, { ...row, ...add }),
  amounts: Object.keys(add).join(","),
})

/** Add to rows of a read table. Engines add up rows that stand twice in one statement differently, so none does. */
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

  return async (session: Session, structure: string, additions: ReadonlyArray<Addition>): Promise<void> => {
    for (const [amounts, same] of Map.groupBy(additions, (addition) => addition.amounts)) {
      for (const round of rounds(same)) {
        for (const piece of inPowersOfTwo(round, most)) {
          const parameters = piece.flatMap(({ key, values }) => [structure, key, ...values])
          await session.run(addSql(`${piece.length} ${amounts}`), parameters)
        }
      }
    }
  }
}

/** Lists in which no key stands twice. */
const rounds = (additions: ReadonlyArray<Addition>): ReadonlyArray<ReadonlyArray<Addition>> => {
  const times = new Map<string, number>()
  const lists: Array<Array<Addition>> = []
  for (const addition of additions) {
    const time = times.get(addition.key) ?? 0
    times.set(addition.key, time + 1)
    const list = lists[time]
    if (list === undefined) lists.push([addition])
    else list.push(addition)
  }
  return lists
}
