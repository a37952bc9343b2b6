import { coveredPage } from "../../journal/index.ts"
import { lookupTable } from "../../plugin/index.ts"
import { withoutErased } from "./erasing.ts"
import type { TableParts } from "./parts.ts"
import type { RebuildProgress } from "./progress.ts"
import { rowsOf } from "./rebuild.ts"
import { formOf } from "./row-form.ts"

/** How a read table compares with what the journal makes of it. */
export interface TableCheck {
  readonly table: string
  /** Rows that are not what the journal makes: changed, missing or added. */
  readonly differences: number
}

const PAGE = 500

/**
 * Compare lists and deadlines with the journal, row by row, and write nothing. Figures are checked by a rebuild, which
 * counts what was wrong; the blind index is left out.
 */
export const checkTables = async (
  parts: TableParts,
  onProgress?: (progress: RebuildProgress) => void,
): Promise<ReadonlyArray<TableCheck>> => {
  const { registry, store, ring } = parts
  const tables = registry.tables.filter(({ name }) => name !== lookupTable.name && !registry.tallies.has(name))
  const names = new Set(tables.map(({ name }) => name))
  const differences = new Map(tables.map(({ name }) => [name, 0]))
  const found = new Map(tables.map(({ name }) => [name, 0]))
  const add = (to: Map<string, number>, table: string, amount = 1): unknown =>
    to.set(table, (to.get(table) ?? 0) + amount)
  let after = 0
  for (;;) {
    const page = coveredPage(await store.readAll(after, PAGE), after)
    const end = page.events.at(-1)?.position
    if (end === undefined) break
    const streams = await store.read([...new Set(page.events.map((event) => event.stream))])
    // Each stream once, on the page that holds its last event.
    const complete = [...streams].filter(([, events]) => (events.at(-1)?.position ?? 0) <= end)
    const made = await withoutErased(
      registry,
      ring,
      store,
      complete.flatMap(([id, events]) => rowsOf(registry, names, id, events)),
    )
    for (const table of tables) {
      const { name } = table
      const wanted = new Map(made.flatMap((one) => (one.table === name ? [[one.key, one.row] as const] : [])))
      if (wanted.size === 0) continue
      const rows = await store.rows(name, { where: { key: { in: [...wanted.keys()] } } })
      const stored = new Map(rows.map((row) => [String(row["key"]), row]))
      for (const [key, row] of wanted) {
        const one = stored.get(key)
        if (one !== undefined) add(found, name)
        const same =
          row === null || one === undefined
            ? row === null && one === undefined
            : formOf(table, row) === formOf(table, one)
        if (!same) add(differences, name)
      }
    }
    after = end
    onProgress?.({ done: end, total: page.head.position })
  }
  for (const { name } of tables) {
    // Rows under keys that no stream makes.
    const strangers = (await store.rows(name, {})).length - (found.get(name) ?? 0)
    if (strangers > 0) add(differences, name, strangers)
  }
  return tables.map(({ name: table }) => ({ table, differences: differences.get(table) ?? 0 }))
}
