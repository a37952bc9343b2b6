import { type AnyTable, type RowQuery, StorageFailure } from "@traitdunion/core"
import type { Context } from "../context.ts"
import type { SqlDialect, Statement } from "../dialect/index.ts"
import type { Names } from "../names.ts"
import type { SqlRow } from "../session.ts"
import { comparable, conditionSql } from "./condition.ts"
import { decodeRow } from "./values.ts"

type Conditions = Readonly<Record<string, unknown>>

const isSeveral = (condition: unknown): boolean =>
  typeof condition === "object" && condition !== null && "in" in condition

/** Whether an index finds the rows by the values that are named, and not in the order that is wanted. */
const isSortedAfter = (
  table: AnyTable,
  where: Conditions,
  orderBy: ReadonlyArray<readonly [string, unknown]>,
): boolean => {
  const exact = Object.entries(where).filter(([, one]) => one === null || typeof one !== "object" || isSeveral(one))
  const found = exact.filter(([name]) => name === "key" || table.columns[name]?.indexed === true)
  const byKey = orderBy.every(([name]) => name === "key")
  return found.length > 0 && (!byKey || found.some(([, one]) => isSeveral(one)))
}

/** The statement that answers a query: rows of one structure, in the asked order and then by key. */
const selectRows = (
  { quote, direction, sortedAfter, parameterLimit }: SqlDialect,
  names: Names,
  structure: string,
  table: AnyTable,
  query: RowQuery<Record<string, unknown>>,
): Statement => {
  const conditions = Object.entries(query.where ?? {}).map(([name, condition]) =>
    conditionSql(table, name, quote(name), condition),
  )
  const after = isSortedAfter(table, query.where ?? {}, query.orderBy ?? [])
  const inOrder = (name: string): string => (after ? sortedAfter(quote(name)) : quote(name))
  const order = (query.orderBy ?? []).map(([name, way]) => {
    comparable(table, name)
    return `${inOrder(name)} ${direction[way]}`
  })
  // One row needs no order, which would cost more than finding it.
  const ordered = typeof query.where?.["key"] === "string" ? "" : ` order by ${[...order, inOrder("key")].join(", ")}`
  const columns = ["key", ...Object.keys(table.columns)].map(quote).join(", ")
  const where = ["structure_id = ?", ...conditions.map(({ sql }) => sql)].join(" and ")
  const limit = query.limit === undefined ? "" : ` limit ${Math.max(0, Math.trunc(query.limit))}`
  const parameters = [structure, ...conditions.flatMap(({ parameters }) => parameters)]
  if (parameters.length > parameterLimit) {
    throw new Error(`Read table ${table.name}: ${parameters.length} values in one query, at most ${parameterLimit}`)
  }
  return {
    sql: `select ${columns} from ${names.qualified(names.physical(table))} where ${where}${ordered}${limit}`,
    parameters,
  }
}

/** Reads of the read tables of a structure. */
export const rowReader = ({ connection, dialect, names }: Context, structure: string) => {
  const registeredSql = `select built from ${names.readTable} where structure_id = ? and name = ? and version = ?`
  return {
    find: async (table: AnyTable, query: RowQuery<Record<string, unknown>>): Promise<ReadonlyArray<SqlRow>> => {
      const { sql, parameters } = selectRows(dialect, names, structure, table, query)
      const found = await connection.run(sql, parameters)
      if (found.length > 0) return found.map((row) => decodeRow(table, row))
      // No row may also mean that another version was rebuilt since we opened, which took the rows of ours away.
      const registered = await connection.run(registeredSql, [structure, table.name, table.version])
      if (registered.length === 0) throw new StorageFailure("rows", "newer")
      return []
    },
  }
}
