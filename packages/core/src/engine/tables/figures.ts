import type { Store } from "../../journal/index.ts"
import { addDays, daysInMonth, monthOf, type PlainDate, plainDate } from "../../kernel/index.ts"
import { type AnyStream, streamKeyOf, type Tally, type TallyCell, type TallyQuery } from "../../plugin/index.ts"
import { Cells } from "./cells.ts"

interface Span {
  readonly from: PlainDate
  readonly to: PlainDate
}

const firstOf = (month: string): PlainDate => plainDate(`${month}-01`)
const lastOf = (month: string): PlainDate =>
  plainDate(`${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))}`)

/** A span as whole months, which are kept, and the parts of months at its ends, which are not. */
const splitSpan = ({ from, to }: Span): { readonly months: Span | null; readonly parts: ReadonlyArray<Span> } => {
  if (to < from) return { months: null, parts: [] }
  const start = from === firstOf(monthOf(from)) ? from : addDays(lastOf(monthOf(from)), 1)
  const end = to === lastOf(monthOf(to)) ? to : addDays(firstOf(monthOf(to)), -1)
  if (end < start) {
    // Less than a month, over one month end at most.
    const turn = lastOf(monthOf(from))
    return {
      months: null,
      parts:
        turn < to
          ? [
              { from, to: turn },
              { from: addDays(turn, 1), to },
            ]
          : [{ from, to }],
    }
  }
  const parts: Array<Span> = []
  if (from < start) parts.push({ from, to: addDays(start, -1) })
  if (end < to) parts.push({ from: addDays(end, 1), to })
  return { months: { from: start, to: end }, parts }
}

const cellOf = (tally: Tally, row: Readonly<Record<string, unknown>>): TallyCell<string> => ({
  month: row["month"] as string,
  dimension: row["dimension"] === "" ? null : (row["dimension"] as string),
  member: row["member"] === "" ? null : (row["member"] as string),
  of: Object.fromEntries(Object.keys(tally.measures).map((measure) => [measure, row[measure] as number])),
})

/** What the members of each dimension leave of the totals: the figures of what was not known. */
const unknownIn = (
  tally: Tally,
  by: ReadonlyArray<string>,
  cells: ReadonlyArray<TallyCell<string>>,
): ReadonlyArray<TallyCell<string>> =>
  [...Map.groupBy(cells, ({ month }) => month)].flatMap(([month, own]) =>
    by
      .filter((dimension) => tally.dimensions[dimension]?.overlapping !== true)
      .map((dimension) => {
        const sum = (measure: string, wanted: string | null): number =>
          own.reduce((total, cell) => (cell.dimension === wanted ? total + (cell.of[measure] ?? 0) : total), 0)
        const rest = Object.keys(tally.measures).map(
          (measure) => [measure, sum(measure, null) - sum(measure, dimension)] as const,
        )
        return { month, dimension, member: null, of: Object.fromEntries(rest) }
      }),
  )

type StatesOf = (stream: AnyStream, keys: ReadonlyArray<string>) => Promise<ReadonlyMap<string, unknown>>

/** The figures of a tally over a span of days. */
export const readTally = async (
  store: Store,
  statesOf: StatesOf,
  tally: Tally,
  { from, to, perimeter = "", by }: TallyQuery<string>,
): Promise<ReadonlyArray<TallyCell<string>>> => {
  const wanted = new Set(["", ...by])
  const { months, parts } = splitSpan({ from, to })
  const cells: Array<TallyCell<string>> = []
  if (months !== null) {
    const rows = await store.rows(tally.table.name, {
      // The keys begin with the month: "~" comes after every character that follows it in them.
      where: {
        key: { from: monthOf(months.from), to: `${monthOf(months.to)}~` },
        perimeter,
        dimension: { in: [...wanted] },
      },
    })
    for (const row of rows) cells.push(cellOf(tally, row))
  }
  for (const part of parts) {
    const keys = new Set<string>()
    for (const column of tally.days.columns) {
      for (const row of await store.rows(tally.days.table.name, { where: { [column]: part } })) {
        keys.add(streamKeyOf(tally.days.table, row["key"] as string))
      }
    }
    const counted = new Cells(tally)
    for (const [key, state] of await statesOf(tally.stream, [...keys])) {
      for (const entry of tally.entries(state as never, key)) {
        if (part.from <= entry.on && entry.on <= part.to) counted.addEntry(entry, 1)
      }
    }
    for (const { row } of counted.rows()) {
      if (row !== null && row["perimeter"] === perimeter && wanted.has(row["dimension"] as string)) {
        cells.push(cellOf(tally, row))
      }
    }
  }
  cells.push(...unknownIn(tally, by, cells))
  return cells.filter((cell) => Object.values(cell.of).some((amount) => amount !== 0))
}
