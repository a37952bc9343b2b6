import type { RowAddition, RowChange } from "../../journal/index.ts"
import { deadlineTable, type EventMeta, streamKeyOf, type Tally } from "../../plugin/index.ts"
import { type Derived, faultOf, type Registry } from "../registry/index.ts"
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

/** A member of a dimension as figures keep it: a key of its labels, or a code. Never a text that somebody wrote. */
const CODE = /^[A-Za-z0-9._:+-]{1,64}$/

const checkMembers = (
  tally: Tally,
  at: { readonly name: string },
  by: ReturnType<Tally["entries"]>[number]["by"],
): void => {
  for (const [dimension, members] of Object.entries<string | ReadonlyArray<string> | undefined>(by)) {
    const { members: known, anonymousTexts } = tally.dimensions[dimension] ?? {}
    if (anonymousTexts === true) continue
    for (const member of typeof members === "object" ? members : [members ?? "unknown"]) {
      if ((known !== undefined && Object.hasOwn(known, member)) || CODE.test(member)) continue
      throw faultOf(at, {
        path: ["by", dimension],
        found:
          "a text as the member of a figure, which is read without any key: a code, or a key of the dimension's labels",
      })
    }
  }
}

/** The rows of a stream's day table as they stand after the commit: one, or one for each of its acts. */
const dayRows = (tally: Tally, key: string, rows: ReadonlyMap<string, RowChange>): ReadonlyArray<RowChange["row"]> => {
  const own = `${tally.days.table.name}\n${key}`
  const one = rows.get(own)
  if (one !== undefined) return [one.row]
  return [...rows].flatMap(([id, { row }]) => (id.startsWith(`${own}/`) ? [row] : []))
}

/** What a stream counts for now. A day that no list holds could not be found again: that is a fault of its plugin. */
const entriesOf = (
  tally: Tally,
  { plugins }: Pick<Registry, "plugins">,
  state: unknown,
  key: string,
  rows: ReadonlyMap<string, RowChange>,
): ReturnType<Tally["entries"]> => {
  const entries = tally.entries(state as never, key)
  if (entries.length === 0) return entries
  const days = dayRows(tally, key, rows)
  const owner = plugins.find(({ streams }) => streams.includes(tally.stream))?.id ?? ""
  const at = { name: `${owner}.${tally.name}` }
  if (days.length > 0 && key.includes("/") && streamKeyOf(tally.days.table, `${key}/1`) !== key) {
    throw faultOf(at, { path: [], found: "a key with a slash, of a stream whose acts have a row each" })
  }
  for (const { on, by } of entries) {
    checkMembers(tally, at, by)
    if (days.some((row) => tally.days.columns.some((column) => row?.[column] === on))) continue
    throw faultOf(at, {
      path: ["on"],
      found: `a day that stands in no day column of ${tally.days.table.name}: fill it by defineRows, a row for each dated act`,
    })
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
      for (const entry of entriesOf(tally, registry, state, key, rows)) counted.addEntry(entry, 1)
    }
  }
  return [...cells.values()].flatMap((counted) => counted.additions())
}
