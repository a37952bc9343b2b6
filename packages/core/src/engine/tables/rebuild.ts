import type { RowChange, StoredEvent } from "../../journal/index.ts"
import { lookupTable } from "../../plugin/index.ts"
import type { Registry } from "../registry/index.ts"
import { foldStored, parseStored, splitStreamId } from "../registry/index.ts"
import { deriveRows } from "./derive.ts"
import type { Ledger } from "./ledger.ts"
import type { TableParts } from "./parts.ts"
import type { RebuildProgress } from "./progress.ts"
import { rebuildLookup } from "./rebuild-lookup.ts"
import { forgetForeign, makeUnits } from "./up-to-date.ts"

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
 * Make everything again that this program derives: lists and deadlines page by page, figures in one commit, and the blind
 * index when the keys are there. What plugins that are not here keep, and what lacks something, is forgotten.
 */
export const rebuild = async (
  parts: TableParts,
  ledger: Ledger,
  onProgress?: (progress: RebuildProgress) => void,
): Promise<Rebuilt> => {
  await forgetForeign(parts, ledger)
  const differences = await makeUnits(parts, ledger, new Set(ledger.units.keys()), new Set(), onProgress, true)
  if (parts.registry.tables.some(({ name }) => name === lookupTable.name)) await rebuildLookup(parts)
  return { tables: parts.registry.tables.map(({ name }) => name), differences }
}
