import { coveredPage, type RowChange, type StoredEvent } from "../../journal/index.ts"
import { ConcurrencyConflict } from "../../kernel/index.ts"
import { lookupTable } from "../../plugin/index.ts"
import type { Registry } from "../registry/index.ts"
import { foldStored, parseStored, splitStreamId } from "../registry/index.ts"
import { deriveRows } from "./derive.ts"
import { withoutErased } from "./erasing.ts"
import type { TableParts } from "./parts.ts"
import type { RebuildProgress } from "./progress.ts"
import { rebuildLookup } from "./rebuild-lookup.ts"
import { rebuildTallies } from "./rebuild-tallies.ts"

const PAGE = 500

/** The rows that a stream makes in some tables, and those that it does not make (`null`). */
export const rowsOf = (
  registry: Registry,
  tables: ReadonlySet<string>,
  id: string,
  events: ReadonlyArray<StoredEvent>,
): ReadonlyArray<RowChange> => {
  const [name, key] = splitStreamId(id)
  const stream = registry.streams.get(name)
  const derived = registry.derived.get(name)
  const last = events.at(-1)
  // The stream of a plugin that is no longer there keeps its facts and has no rows.
  if (stream === undefined || derived === undefined || last === undefined) return []
  const states = { before: stream.initial(), state: foldStored(stream, events) }
  const rows = deriveRows(derived, name, key, states, parseStored(last).meta)
  return rows.filter((row) => tables.has(row.table))
}

/** What a rebuild did: the read tables it filled, and in how many rows the figures had been different. */
export interface Rebuilt {
  readonly tables: ReadonlyArray<string>
  readonly differences: number
}

/**
 * Fill read tables again from the journal: lists and deadlines page by page, figures in one commit, and the blind
 * index when the keys are there.
 */
export const rebuild = async (
  parts: TableParts,
  tables: ReadonlyArray<string>,
  onProgress?: (progress: RebuildProgress) => void,
): Promise<Rebuilt> => {
  const { registry, store } = parts
  const tallies = tables.flatMap((name) => registry.tallies.get(name) ?? [])
  await rebuildRows(
    parts,
    tables.filter((name) => !registry.tallies.has(name) && name !== lookupTable.name),
    onProgress,
  )
  if (tables.includes(lookupTable.name)) await rebuildLookup(parts)
  return { tables, differences: await rebuildTallies(registry, store, tallies, onProgress) }
}

/**
 * Fill read tables again from the journal, page by page in flat memory, beside other writers. Each stream is computed
 * once, on the page that holds its last event, and written under a guard: a writer that came in between has written
 * the newer row itself.
 */
const rebuildRows = async (
  { registry, store, ring }: TableParts,
  tables: ReadonlyArray<string>,
  onProgress?: (progress: RebuildProgress) => void,
): Promise<void> => {
  if (tables.length === 0) return
  const wanted = new Set(tables)
  let after = 0
  for (;;) {
    const page = coveredPage(await store.readAll(after, PAGE), after)
    const end = page.events.at(-1)?.position
    if (end === undefined) {
      try {
        await store.commit({ writes: [], guards: [], rows: [], rebuilt: tables, at: after })
        return
      } catch (error) {
        // Something was recorded after the last page: it is read next.
        if (error instanceof ConcurrencyConflict) continue
        throw error
      }
    }
    const streams = await store.read([...new Set(page.events.map((event) => event.stream))])
    const complete = [...streams].filter(([, events]) => (events.at(-1)?.position ?? 0) <= end)
    const made = complete.flatMap(([id, events]) => rowsOf(registry, wanted, id, events))
    const rows = await withoutErased(registry, ring, store, made)
    try {
      await store.commit({
        writes: [],
        guards: complete.map(([stream, events]) => ({ stream, expected: events.length })),
        rows,
      })
    } catch (error) {
      if (error instanceof ConcurrencyConflict) continue
      throw error
    }
    after = end
    onProgress?.({ done: end, total: page.head.position })
  }
}
