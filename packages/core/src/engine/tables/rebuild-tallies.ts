import type { KeyWrite, RowChange, Store, StoredEvent } from "../../journal/index.ts"
import { ConcurrencyConflict } from "../../kernel/index.ts"
import type { Tally } from "../../plugin/index.ts"
import type { Registry } from "../registry/index.ts"
import { foldStored, splitStreamId } from "../registry/index.ts"
import { Cells } from "./cells.ts"
import { onceNoticed, type RebuildProgress } from "./progress.ts"
import { isReadOnly, isUnreadable, pageOrFault, readEach, type Unreadable } from "./readable.ts"

const PAGE = 500

const addPage = (
  registry: Registry,
  cells: ReadonlyArray<Cells>,
  streams: ReadonlyMap<string, ReadonlyArray<StoredEvent>>,
  { after, end }: { readonly after: number; readonly end: number },
  unreadable: Map<string, Unreadable>,
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
    const own = cells.filter(({ tally }) => tally.stream === stream)
    try {
      const [before, now] = [upTo(after), upTo(end)]
      for (const counted of own) {
        counted.add(before, key, -1)
        counted.add(now, key, 1)
      }
    } catch (error) {
      if (!isUnreadable(error)) throw error
      for (const { tally } of own) unreadable.set(tally.table.name, error)
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

/** What goes with the making of figures. */
export interface TallyRebuild {
  /** What else the last commit writes: told the tables that differed, and those of which an event cannot be read. */
  readonly finish: (
    differing: ReadonlySet<string>,
    unreadable: ReadonlyMap<string, Unreadable>,
  ) => ReadonlyArray<KeyWrite>
  /** Somebody else wrote first: what the last commit rests on is looked up again. */
  readonly lookAgain: () => Promise<void>
  /** Nothing differs, and nothing can be written: called instead of the last commit. */
  readonly onlyRead: () => void
  readonly onProgress?: ((progress: RebuildProgress) => void) | undefined
  /** Rows are there, and only compared. */
  readonly comparing?: boolean
}

/**
 * Compute tallies again from the journal and put the result in place of what stood there, in one commit at the end of
 * the journal: whoever writes meanwhile makes it read on. Answers how many rows were different.
 */
export const rebuildTallies = async (
  registry: Registry,
  store: Store,
  tallies: ReadonlyArray<Tally>,
  { finish, lookAgain, onlyRead, onProgress, comparing = false }: TallyRebuild,
): Promise<number> => {
  if (tallies.length === 0) return 0
  const cells = tallies.map((tally) => new Cells(tally))
  const names = new Set(tallies.map((tally) => tally.stream.name))
  const unreadable = new Map<string, Unreadable>()
  const tell = onceNoticed(onProgress, () => !comparing)
  let after = 0
  for (;;) {
    const page = await pageOrFault(store, after, PAGE)
    if (isUnreadable(page)) {
      finish(new Set(), new Map(tallies.map(({ table }) => [table.name, page])))
      return 0
    }
    const end = page.events.at(-1)?.position
    if (end !== undefined) {
      const ids = new Set(page.events.map((event) => event.stream).filter((id) => names.has(splitStreamId(id)[0])))
      const streams = await readEach(store, [...ids], (id, fault) => {
        const [name] = splitStreamId(id)
        for (const { stream, table } of tallies) if (stream.name === name) unreadable.set(table.name, fault)
      })
      addPage(registry, cells, streams, { after, end }, unreadable)
      after = end
      tell({ done: end, total: page.head.position })
      continue
    }
    let differences = 0
    const rows: Array<RowChange> = []
    const differing = new Set<string>()
    for (const counted of cells) {
      const computed = counted.rows()
      const own = await differencesOf(store, counted.tally, computed)
      if (own > 0) differing.add(counted.tally.table.name)
      differences += own
      rows.push(...computed)
    }
    const tables = tallies.map((tally) => tally.table.name)
    try {
      const keys = finish(differing, unreadable)
      const made = { writes: [], guards: [], rows, emptied: tables, rebuilt: tables, at: after }
      await store.commit(keys.length === 0 ? made : { ...made, keys })
      return differences
    } catch (error) {
      if (comparing && differences === 0 && isReadOnly(error)) {
        onlyRead()
        return 0
      }
      if (!(error instanceof ConcurrencyConflict)) throw error
      // Something was recorded after the last page, which is read next; or another program completed lists, too.
      await lookAgain()
    }
  }
}
