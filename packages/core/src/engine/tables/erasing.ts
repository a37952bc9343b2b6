import type { RowChange, Store } from "../../journal/index.ts"
import { erased, type KeyRing, replaceSealed, sealedIn } from "../../journal/sealing/index.ts"
import { type AnyTable, lookupTable } from "../../plugin/index.ts"
import { holdToOpen } from "../evidence/index.ts"
import type { Registry } from "../registry/index.ts"

const holdsSealed = (table: AnyTable): boolean =>
  Object.values(table.columns).some((column) => column.type === "sealed")

/** The read tables that have sealed columns. */
const sealedTables = (registry: Registry): ReadonlyArray<AnyTable> => registry.tables.filter(holdsSealed)

const cleared = (row: Readonly<Record<string, unknown>>, subjects: ReadonlySet<string>) =>
  replaceSealed(row, (envelope) => (subjects.has(envelope.subject) ? erased(envelope) : envelope)) as typeof row

/**
 * Rows on their way into read tables, without the words of those who were erased: the journal still holds their
 * envelopes, and the rows are computed from it. `gone` are being erased by this very commit.
 */
export const withoutErased = async (
  registry: Registry,
  ring: KeyRing,
  store: Store,
  rows: ReadonlyArray<RowChange>,
  gone: ReadonlyArray<string> = [],
): Promise<ReadonlyArray<RowChange>> => {
  const tables = new Set(sealedTables(registry).map(({ name }) => name))
  const touched = rows.filter(({ table, row }) => row !== null && tables.has(table))
  if (touched.length === 0) return rows
  const subjects = touched.flatMap(({ row }) => sealedIn(row).map(({ subject }) => subject))
  const held = await holdToOpen({ registry, ring, store }, subjects)
  const closed = new Set([...gone, ...subjects.filter((subject) => held.entry(subject)?.state === "erased")])
  if (closed.size === 0) return rows
  return rows.map((change) =>
    change.row === null || !tables.has(change.table) ? change : { ...change, row: cleared(change.row, closed) },
  )
}

/** The changes that take the words of subjects out of read tables, and their terms out of the blind index. */
export const rowsWithout = async (
  registry: Registry,
  store: Store,
  subjects: ReadonlyArray<string>,
): Promise<ReadonlyArray<RowChange>> => {
  if (subjects.length === 0) return []
  const gone = new Set(subjects)
  const changes: Array<RowChange> = []
  for (const table of sealedTables(registry)) {
    for (const { key, ...row } of await store.rows(table.name, {})) {
      const clear = cleared(row, gone)
      if (clear !== row) changes.push({ table: table.name, key: String(key), row: clear })
    }
  }
  const terms = await store.rows(lookupTable.name, { where: { subject: { in: subjects } } })
  for (const { key } of terms) changes.push({ table: lookupTable.name, key: String(key), row: null })
  return changes
}
