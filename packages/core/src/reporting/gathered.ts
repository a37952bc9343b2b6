import type { TallyCell, TallyEntry } from "../plugin/index.ts"

/** Which of the two periods that a report compares. */
export type Which = "current" | "previous"

/** A row of a table: a member of a dimension, a month (dimension `month`), or the total (`null`, `null`). */
export interface Row {
  readonly dimension: string | null
  readonly member: string | null
}

/** The row of the totals. */
export const TOTAL: Row = { dimension: null, member: null }

const keyOf = ({ dimension, member }: Row): string => `${dimension ?? ""}|${member === null ? "" : `=${member}`}`

/** The rows in which an entry counts. */
const rowsOf = ({ on, by }: TallyEntry<string, string>, dimensions: Iterable<string>): ReadonlyArray<Row> => [
  TOTAL,
  { dimension: "month", member: on.slice(0, 7) },
  ...[...dimensions].flatMap((dimension) =>
    [by[dimension] ?? null].flat().map((member): Row => ({ dimension, member })),
  ),
]

/** The figures of one tally over one period, summed over its months. */
export class Gathered {
  readonly #rows = new Map<string, Map<string, number>>()
  readonly #members = new Map<string, Set<string | null>>()
  /** By row and measure, what people who came back make more than there are people. */
  readonly #again = new Map<string, Map<string, number>>()

  /** `known` are the entries of the period that say behind whom they stand. */
  constructor(cells: ReadonlyArray<TallyCell<string>>, known: ReadonlyArray<TallyEntry<string, string>> = []) {
    const dimensions = new Set(cells.flatMap(({ dimension }) => dimension ?? []))
    for (const own of Map.groupBy(known, ({ who }) => who).values()) this.#comeBack(own, dimensions)
    for (const cell of cells) {
      this.#add(cell, cell.of)
      if (cell.dimension === null) this.#add({ dimension: "month", member: cell.month }, cell.of)
    }
  }

  /** Of what the same people stand behind, each row counts as many people as its greatest entry. */
  #comeBack(own: ReadonlyArray<TallyEntry<string, string>>, dimensions: ReadonlySet<string>): void {
    const most = new Map<string, Map<string, number>>()
    for (const entry of own) {
      for (const row of rowsOf(entry, dimensions)) {
        const key = keyOf(row)
        const [greatest, again] = [most.get(key) ?? new Map(), this.#again.get(key) ?? new Map()]
        most.set(key, greatest)
        this.#again.set(key, again)
        for (const [measure, amount = 0] of Object.entries(entry.of)) {
          const before = greatest.get(measure) ?? 0
          again.set(measure, (again.get(measure) ?? 0) + Math.min(before, amount))
          greatest.set(measure, Math.max(before, amount))
        }
      }
    }
  }

  #add(row: Row, amounts: Readonly<Record<string, number>>): void {
    const sums = this.#rows.get(keyOf(row)) ?? new Map<string, number>()
    this.#rows.set(keyOf(row), sums)
    for (const [measure, amount] of Object.entries(amounts)) sums.set(measure, (sums.get(measure) ?? 0) + amount)
    if (row.dimension === null) return
    this.see(row.dimension, row.member)
  }

  value(row: Row, measure: string): number {
    return this.#rows.get(keyOf(row))?.get(measure) ?? 0
  }

  /** How many people stand behind a count: whoever is known to have come back is counted once, all others each time. */
  people(row: Row, measure: string): number {
    return this.value(row, measure) - (this.#again.get(keyOf(row))?.get(measure) ?? 0)
  }

  /** One row, as the totals of figures of its own. */
  alone(row: Row): Gathered {
    const figures = new Gathered([])
    figures.#rows.set(keyOf(TOTAL), new Map(this.#rows.get(keyOf(row))))
    figures.#again.set(keyOf(TOTAL), new Map(this.#again.get(keyOf(row))))
    return figures
  }

  /** Note a member that a report must have a row for, though nothing may be counted under it. */
  see(dimension: string, member: string | null): void {
    const members = this.#members.get(dimension) ?? new Set<string | null>()
    this.#members.set(dimension, members.add(member))
  }

  /** The members of a dimension that were seen. */
  members(dimension: string): ReadonlySet<string | null> {
    return this.#members.get(dimension) ?? new Set()
  }
}
