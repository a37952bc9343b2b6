import type { RowAddition, RowChange } from "../../journal/index.ts"
import { deadlineTable, type EventMeta, type Tally } from "../../plugin/index.ts"
import type { Derived, Registry } from "../registry/index.ts"
import { Cells } from "./cells.ts"

/** The rows that a stream's state makes or no longer makes: projections, and the deadlines that follow from it. */
export const deriveRows = (
  derived: Derived,
  streamName: string,
  key: string,
  { before, state }: { readonly before: unknown; readonly state: unknown },
  last: EventMeta,
): ReadonlyArray<RowChange> => {
  const rows: Array<RowChange> = []
  for (const { one, table, rows: made } of derived.projections) {
    const now = new Map(made(state as never, key, last))
    const earlier = one ? [key] : made(before as never, key, last).map(([rowKey]) => rowKey)
    for (const rowKey of earlier) if (!now.has(rowKey)) rows.push({ table: table.name, key: rowKey, row: null })
    for (const [rowKey, row] of now) rows.push({ table: table.name, key: rowKey, row: { ...row } })
  }
  for (const deadline of derived.deadlines) {
    const due = deadline.due(state as never)
    rows.push({
      table: deadlineTable.name,
      key: `${deadline.id}/${key}`,
      row:
        due === null
          ? null
          : { deadline: deadline.id, stream: streamName, stream_key: key, due, label: deadline.label.fr },
    })
  }
  return rows
}

/** What a stream counts for now. A day that no list holds could not be found again: that is a bug of its plugin. */
const entriesOf = (
  tally: Tally,
  state: unknown,
  key: string,
  rows: ReadonlyMap<string, RowChange>,
): ReturnType<Tally["entries"]> => {
  const entries = tally.entries(state as never, key)
  const row = rows.get(`${tally.days.table.name}\n${key}`)?.row
  for (const { on } of entries) {
    if (tally.days.columns.some((column) => row?.[column] === on)) continue
    throw new Error(`Tally ${tally.name}: the day ${on} stands in no day column of ${tally.days.table.name}`)
  }
  return entries
}

/** A stream that a commit writes: its state in the journal, and the one that the commit leaves. */
export interface WrittenStream {
  readonly name: string
  readonly key: string
  readonly before: unknown
  readonly state: unknown
}

/** What a commit changes in the figures: what each stream counts for now, less what it counted for before. */
export const tallied = (
  registry: Registry,
  streams: ReadonlyArray<WrittenStream>,
  rows: ReadonlyMap<string, RowChange>,
): ReadonlyArray<RowAddition> => {
  const cells = new Map<Tally, Cells>()
  for (const { name, key, before, state } of streams) {
    for (const tally of registry.derived.get(name)?.tallies ?? []) {
      const counted = cells.get(tally) ?? new Cells(tally)
      cells.set(tally, counted)
      counted.add(before, key, -1)
      for (const entry of entriesOf(tally, state, key, rows)) counted.addEntry(entry, 1)
    }
  }
  return [...cells.values()].flatMap((counted) => counted.additions())
}
