import type { PlainDate } from "../../kernel/index.ts"
import type { Tally } from "../../plugin/index.ts"
import { type Gathered, type Row, TOTAL } from "../gathered.ts"

/** A figure that was published: what it counts, how much, how many people stood behind it, and whether it was shown. */
export type PublishedCell = readonly [measure: string, value: number, people: number, shown: boolean]

/** The figures of one row, as they stood. */
export interface PublishedRow extends Row {
  readonly cells: ReadonlyArray<PublishedCell>
}

/** The figures of one tally, over one period and in one perimeter, as they stood when a report was published. */
export interface PublishedTable {
  /** The name of the tally. */
  readonly tally: string
  /** Everything where it is empty; else a convention, and in the report of a network one of its structures. */
  readonly perimeter: string
  readonly from: PlainDate
  readonly to: PlainDate
  readonly rows: ReadonlyArray<PublishedRow>
}

/** What a table is about. */
export type Scope = Pick<PublishedTable, "tally" | "perimeter" | "from" | "to">

/** Where a figure stands, whatever the period and the perimeter. */
export interface Place {
  readonly tally: Tally
  readonly row: Row
  readonly measure: string
}

/** @internal */
export const rowKey = ({ dimension, member }: Row): string =>
  `${dimension ?? ""}|${member === null ? "" : `=${member}`}`

/** @internal */
export const scopeKey = ({ tally, perimeter, from, to }: Scope): string => [tally, perimeter, from, to].join("|")

/** How many people stand behind a figure. */
export const peopleOf = ({ tally, row, measure }: Place, figures: Gathered): number => {
  const exposes = tally.measures[measure]?.exposes ?? "itself"
  if (exposes === "nobody") return 0
  return figures.people(row, exposes === "itself" ? measure : exposes)
}

/** The rows of a dimension, and whether they add up to the total: where they may overlap, one alone still does. */
export const addsUp = (
  tally: Tally,
  dimension: string,
  rows: ReadonlyArray<{ readonly member: string | null; readonly some: boolean }>,
): boolean =>
  tally.dimensions[dimension]?.overlapping !== true ||
  rows.filter(({ member, some }) => member !== null && some).length <= 1

export { TOTAL }
