import { coveredPage, type RowChange, type Store, type StoredEvent } from "../../journal/index.ts"
import { ConcurrencyConflict } from "../../kernel/index.ts"
import type { Tally } from "../../plugin/index.ts"
import type { Registry } from "../registry/index.ts"
import { foldStored, splitStreamId } from "../registry/index.ts"
import { Cells } from "./cells.ts"
import type { RebuildProgress } from "./progress.ts"

const PAGE = 500

const addPage = (
  registry: Registry,
  cells: ReadonlyArray<Cells>,
  streams: ReadonlyMap<string, ReadonlyArray<StoredEvent>>,
  after: number,
  end: number,
): void => {
  for (const [id, events] of streams) {
    const [name, key] = splitStreamId(id)
    const stream = registry.streams.get(name)
    if (stream === undefined) continue
    const upTo = (position: number): unknown =>
      foldStored(
        stream,
        events.filter((event) => event.position <= position),
      )
    for (const counted of cells) {
      if (counted.tally.stream !== stream) continue
      counted.add(upTo(after), key, -1)
      counted.add(upTo(end), key, 1)
    }
  }
}

/** How many rows differ between what stood there and what was computed. */
const differencesOf = async (store: Store, tally: Tally, rows: ReadonlyArray<RowChange>): Promise<number> => {
  const written = (row: Readonly<Record<string, unknown>>): string =>
    JSON.stringify(Object.keys(tally.measures).map((measure) => row[measure]))
  const before = new Map(
    (await store.rows(tally.table.name, {})).map((row) => [row["key"] as string, written(row)] as const),
  )
  const nothing = JSON.stringify(Object.keys(tally.measures).map(() => 0))
  let differences = 0
  for (const { key, row } of rows) {
    if (row !== null && written(row) !== (before.get(key) ?? nothing)) differences += 1
    before.delete(key)
  }
  for (const left of before.values()) if (left !== nothing) differences += 1
  return differences
}

/**
 * Compute tallies again from the journal and put the result in place of what stood there, in one commit at the end of
 * the journal: whoever writes meanwhile makes it read on. Answers how many rows were different.
 */
export const rebuildTallies = async (
  registry: Registry,
  store: Store,
  tallies: ReadonlyArray<Tally>,
  onProgress?: (progress: RebuildProgress) => void,
): Promise<number> => {
  if (tallies.length === 0) return 0
  const cells = tallies.map((tally) => new Cells(tally))
  const names = new Set(tallies.map((tally) => tally.stream.name))
  let after = 0
  for (;;) {
    const page = coveredPage(await store.readAll(after, PAGE), after)
    const end = page.events.at(-1)?.position
    if (end !== undefined) {
      const ids = new Set(page.events.map((event) => event.stream).filter((id) => names.has(splitStreamId(id)[0])))
      addPage(registry, cells, await store.read([...ids]), after, end)
      after = end
      onProgress?.({ done: end, total: page.head.position })
      continue
    }
    let differences = 0
    const rows: Array<RowChange> = []
    for (const counted of cells) {
      const computed = counted.rows()
      differences += await differencesOf(store, counted.tally, computed)
      rows.push(...computed)
    }
    const tables = tallies.map((tally) => tally.table.name)
    try {
      await store.commit({ writes: [], guards: [], rows, emptied: tables, rebuilt: tables, at: after })
      return differences
    } catch (error) {
      // Something was recorded after the last page: it is read next.
      if (!(error instanceof ConcurrencyConflict)) throw error
    }
  }
}
