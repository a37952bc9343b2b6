import type { Indicator, Tally } from "../plugin/index.ts"
import { indicatorsOf, isUnrecorded, type Material, membersOf, type Shown } from "./assemble.ts"
import { type Gathered, type Row, TOTAL, type Which } from "./gathered.ts"
import { monthsOf } from "./period.ts"
import { type Cell, type Relation, suppress } from "./suppression/index.ts"

const cellId = (tally: Tally, which: Which, { dimension, member }: Row, measure: string): string =>
  [tally.name, which, dimension ?? "", member === null ? "" : `=${member}`, measure].join("|")

/** What a share leaves over is known as soon as the share is. */
const restOf = (indicator: Indicator): string | undefined =>
  indicator.unit === "share" ? `${indicator.denominator?.measure}-${indicator.numerator.measure}` : undefined

/** The cells that a report would show, and how they hang together. */
class Publication {
  readonly #cells = new Map<string, Cell>()
  readonly #relations = new Map<string, Relation>()
  readonly #material: Material

  constructor(material: Material) {
    this.#material = material
    const { profile, period } = material
    for (const block of profile.sections.flatMap(({ blocks }) => blocks)) {
      const indicators = indicatorsOf(material, block)
      for (const indicator of indicators) {
        for (const which of ["current", "previous"] as const) {
          // All its figures are shown as not available: readers know them to be nothing, so that none can hide another.
          if (isUnrecorded(material, indicator, which)) continue
          if (block.kind !== "trend" || which === "current") this.#put(indicator, which, TOTAL)
          if (block.kind === "trend" && which === "current") {
            this.#divide(indicator, which, "month", monthsOf(period), true)
          }
          if (block.kind === "breakdown") {
            const members = membersOf(material, indicators, block.by)
            this.#divide(indicator, which, block.by, members, this.#addsUp(indicator, which, block.by, members))
          }
        }
      }
    }
    for (const tally of material.gathered.keys()) this.#identify(tally)
  }

  hidden(threshold: number): ReadonlySet<string> {
    return suppress({ cells: [...this.#cells.values()], relations: [...this.#relations.values()], threshold }).hidden
  }

  #figures(tally: Tally, which: Which): Gathered {
    const found = this.#material.gathered.get(tally)
    if (found === undefined) throw new Error(`The figures of ${tally.name} were not gathered`)
    return found[which]
  }

  /** Whether members add up to the total: where they may overlap, one alone still does, beside what is not known. */
  #addsUp({ tally }: Indicator, which: Which, dimension: string, members: ReadonlyArray<string | null>): boolean {
    if (tally.dimensions[dimension]?.overlapping !== true) return true
    const figures = this.#figures(tally, which)
    const measures = Object.keys(tally.measures)
    const present = members.filter(
      (member) => member !== null && measures.some((measure) => figures.value({ dimension, member }, measure) !== 0),
    )
    return present.length <= 1
  }

  /** The measures of a row, and for a share what it leaves over. */
  #put({ tally, ...indicator }: Indicator, which: Which, row: Row): ReadonlyArray<string> {
    const figures = this.#figures(tally, which)
    const measures = [indicator.numerator, indicator.denominator].flatMap((side) => side?.measure ?? [])
    // What stands in one row of a table is hidden together; the total of one indicator does not hide another's.
    const group = row.dimension === null ? {} : { group: cellId(tally, which, row, "") }
    for (const measure of measures) {
      const id = cellId(tally, which, row, measure)
      const exposes = tally.measures[measure]?.exposes ?? "itself"
      const value = figures.value(row, measure)
      const frequency = exposes === "itself" ? value : exposes === "nobody" ? 0 : figures.value(row, exposes)
      this.#cells.set(id, { id, value, frequency, ...group })
    }
    const rest = restOf({ ...indicator, tally })
    const [part, whole] = measures
    if (rest !== undefined && part !== undefined && whole !== undefined) {
      const id = cellId(tally, which, row, rest)
      const value = figures.value(row, whole) - figures.value(row, part)
      this.#cells.set(id, { id, value, frequency: value, ...group })
      const total = cellId(tally, which, row, whole)
      this.#relations.set(id, { total, parts: [cellId(tally, which, row, part), id] })
    }
    return rest === undefined ? measures : [...measures, rest]
  }

  #divide(
    indicator: Indicator,
    which: Which,
    dimension: string,
    members: ReadonlyArray<string | null>,
    adds: boolean,
  ): void {
    const { tally } = indicator
    const measures = this.#put(indicator, which, TOTAL)
    for (const member of members) this.#put(indicator, which, { dimension, member })
    if (!adds) return
    for (const measure of measures) {
      const total = cellId(tally, which, TOTAL, measure)
      const parts = members.map((member) => cellId(tally, which, { dimension, member }, measure))
      this.#relations.set(`${total}/${dimension}`, { total, parts })
    }
  }

  #identify(tally: Tally): void {
    for (const { measure, of, dimension, members } of tally.identities) {
      for (const which of ["current", "previous"] as const) {
        const total = cellId(tally, which, TOTAL, measure)
        const parts = members.map((member) => cellId(tally, which, { dimension, member }, of))
        if ([total, ...parts].every((id) => this.#cells.has(id))) {
          this.#relations.set(`${total}=${dimension}`, { total, parts })
        }
      }
    }
  }
}

/** Which figures may leave the structure: those from which no small figure can be read or computed. */
export const publishable = (material: Material, threshold: number): Shown => {
  const hidden = new Publication(material).hidden(threshold)
  return (indicator, which, row) => {
    const { tally, numerator, denominator } = indicator
    const measures = [numerator.measure, denominator?.measure, restOf(indicator)].flatMap((name) => name ?? [])
    return !measures.some((measure) => hidden.has(cellId(tally, which, row, measure)))
  }
}
