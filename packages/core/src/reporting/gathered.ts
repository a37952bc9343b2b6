import type { TallyCell } from "../plugin/index.ts"

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

/** The figures of one tally over one period, summed over its months. */
export class Gathered {
  readonly #rows = new Map<string, Map<string, number>>()
  readonly #members = new Map<string, Set<string | null>>()

  constructor(cells: ReadonlyArray<TallyCell<string>>) {
    for (const cell of cells) {
      this.#add(cell, cell.of)
      if (cell.dimension === null) this.#add({ dimension: "month", member: cell.month }, cell.of)
    }
  }

  #add(row: Row, amounts: Readonly<Record<string, number>>): void {
    const sums = this.#rows.get(keyOf(row)) ?? new Map<string, number>()
    this.#rows.set(keyOf(row), sums)
    for (const [measure, amount] of Object.entries(amounts)) sums.set(measure, (sums.get(measure) ?? 0) + amount)
    if (row.dimension === null) return
    const members = this.#members.get(row.dimension) ?? new Set<string | null>()
    this.#members.set(row.dimension, members.add(row.member))
  }

  value(row: Row, measure: string): number {
    return this.#rows.get(keyOf(row))?.get(measure) ?? 0
  }

  /** The members of a dimension that were seen. */
  members(dimension: string): ReadonlySet<string | null> {
    return this.#members.get(dimension) ?? new Set()
  }
}
