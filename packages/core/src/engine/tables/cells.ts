import { hash } from "node:crypto"
import type { RowAddition, RowChange } from "../../journal/index.ts"
import { monthOf } from "../../kernel/index.ts"
import type { Tally, TallyEntry } from "../../plugin/index.ts"

/** A row of a tally, with amounts in the order of its measures. */
interface Cell {
  readonly row: {
    readonly month: string
    readonly perimeter: string
    readonly dimension: string
    readonly member: string
  }
  readonly amounts: Array<number>
}

// Short enough for the index of every engine; what is longer is identified by its digest.
const PLAIN = /^[\p{L}\p{N} '’._-]{0,30}$/u
const keyOfMember = (member: string): string =>
  PLAIN.test(member) ? member : `#${hash("sha256", member, "base64url")}`

/**
 * The rows of one tally that entries touch, and by how much. The total of a month is under the empty dimension, all
 * perimeters together under the empty perimeter. What is not known is under the empty member where members overlap;
 * elsewhere it is what the members leave of the total, and has no row.
 */
export class Cells {
  readonly tally: Tally
  readonly #measures: ReadonlyArray<string>
  readonly #dimensions: ReadonlyArray<readonly [name: string, overlapping: boolean]>
  readonly #cells = new Map<string, Cell>()

  constructor(tally: Tally) {
    this.tally = tally
    this.#measures = Object.keys(tally.measures)
    this.#dimensions = Object.entries(tally.dimensions).map(([name, { overlapping }]) => [name, overlapping ?? false])
  }

  /** Add what a state counts for, or take it away (`-1`). */
  add(state: unknown, key: string, sign: 1 | -1): void {
    for (const entry of this.tally.entries(state as never, key)) this.addEntry(entry, sign)
  }

  addEntry(entry: TallyEntry<string, string>, sign: 1 | -1): void {
    const month = monthOf(entry.on)
    const amounts = this.#measures.map((measure) => sign * (entry.of[measure] ?? 0))
    this.#addIn(month, "", entry, amounts)
    for (const perimeter of entry.within ?? []) this.#addIn(month, perimeter, entry, amounts)
  }

  #addIn(month: string, perimeter: string, entry: TallyEntry<string, string>, amounts: ReadonlyArray<number>): void {
    this.#addTo(month, perimeter, "", "", amounts)
    for (const [dimension, overlapping] of this.#dimensions) {
      const members = entry.by[dimension]
      if (typeof members === "object") {
        for (const member of members) this.#addTo(month, perimeter, dimension, member, amounts)
      } else if (members !== undefined || overlapping) {
        this.#addTo(month, perimeter, dimension, members ?? "", amounts)
      }
    }
  }

  #addTo(month: string, perimeter: string, dimension: string, member: string, amounts: ReadonlyArray<number>): void {
    const key = `${month}|${perimeter}|${dimension}|${keyOfMember(member)}`
    const cell = this.#cells.get(key)
    if (cell === undefined) {
      this.#cells.set(key, { row: { month, perimeter, dimension, member }, amounts: [...amounts] })
      return
    }
    for (let i = 0; i < amounts.length; i += 1) cell.amounts[i] = (cell.amounts[i] ?? 0) + (amounts[i] ?? 0)
  }

  #amounts({ amounts }: Cell): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#measures.map((measure, index) => [measure, amounts[index] ?? 0]))
  }

  *#touched(): Generator<readonly [key: string, cell: Cell]> {
    for (const entry of this.#cells) if (entry[1].amounts.some((amount) => amount !== 0)) yield entry
  }

  /** The rows to add to. */
  additions(): ReadonlyArray<RowAddition> {
    return [...this.#touched()].map(([key, cell]) => ({
      table: this.tally.table.name,
      key,
      row: cell.row,
      add: this.#amounts(cell),
    }))
  }

  /** The rows as they are when nothing stood there before. */
  rows(): ReadonlyArray<RowChange> {
    return [...this.#touched()].map(([key, cell]) => ({
      table: this.tally.table.name,
      key,
      row: { ...cell.row, ...this.#amounts(cell) },
    }))
  }
}
