import type { AnyTable, CommitBatch, Guard, RowAddition } from "@traitdunion/core"
import { encodeRow } from "../rows/values.ts"

/** The read tables that were declared at opening. */
export type Tables = ReadonlyMap<string, AnyTable>

/** The declared table of a name. A name that no plugin declares is a bug of the caller. */
export const tableNamed = (tables: Tables, name: string): AnyTable => {
  const table = tables.get(name)
  if (table === undefined) throw new Error(`Unknown read table ${name}`)
  return table
}

/** A batch as the statements need it. */
export interface Plan {
  readonly batch: CommitBatch
  /** The streams that are written or guarded. */
  readonly expectations: ReadonlyArray<Guard>
  readonly commands: ReadonlyArray<string>
  /** Row changes by table; of several under one key, the last. */
  readonly rows: ReadonlyMap<AnyTable, Map<string, ReadonlyArray<unknown> | null>>
  readonly additions: ReadonlyMap<AnyTable, ReadonlyArray<RowAddition>>
  readonly emptied: ReadonlyArray<AnyTable>
  readonly rebuilt: ReadonlyArray<AnyTable>
  /** Every read table that it touches. */
  readonly touched: ReadonlyArray<AnyTable>
}

/** Look through a batch before anything is written. Throws where the caller has a bug. */
export const planOf = (tables: Tables, batch: CommitBatch): Plan => {
  const rows = new Map<AnyTable, Map<string, ReadonlyArray<unknown> | null>>()
  for (const { table: name, key, row } of batch.rows) {
    const table = tableNamed(tables, name)
    const changes = rows.get(table) ?? new Map<string, ReadonlyArray<unknown> | null>()
    rows.set(table, changes.set(key, row === null ? null : encodeRow(table, row)))
  }
  const additions = new Map<AnyTable, Array<RowAddition>>()
  for (const addition of batch.additions ?? []) {
    const table = tableNamed(tables, addition.table)
    const list = additions.get(table) ?? []
    additions.set(table, list)
    list.push(addition)
  }
  const emptied = (batch.emptied ?? []).map((name) => tableNamed(tables, name))
  const rebuilt = (batch.rebuilt ?? []).map((name) => tableNamed(tables, name))
  return {
    batch,
    expectations: [...batch.writes, ...batch.guards],
    commands: [...new Set(batch.writes.flatMap(({ events }) => events.map(({ commandId }) => commandId)))],
    rows,
    additions,
    emptied,
    rebuilt,
    touched: [...new Set([...rows.keys(), ...additions.keys(), ...emptied, ...rebuilt])],
  }
}
