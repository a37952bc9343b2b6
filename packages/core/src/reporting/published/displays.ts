import type { Tally } from "../../plugin/index.ts"
import type { Row } from "../gathered.ts"
import type { Period } from "../report.ts"
import { atomsOf, same, within } from "./atoms.ts"
import type { DisplayedTable } from "./displayed.ts"
import { type Place, type PublishedTable, rowKey, type Scope, TOTAL } from "./table.ts"

/** Perimeters that make up another one: all of it (`complete`), or each a part of it. */
export interface Whole {
  readonly whole: string
  readonly parts: ReadonlyArray<string>
  readonly complete: boolean
}

/** What a report has a place for, and what was published before. */
export interface Publishing {
  readonly now: ReadonlyMap<string, DisplayedTable>
  /** Table by table, each publication; those that have nothing to do with the new one do no harm. */
  readonly past: ReadonlyArray<ReadonlyArray<PublishedTable>>
  readonly tallies: ReadonlyMap<string, Tally>
  readonly wholes: ReadonlyArray<Whole>
}

/** Where a figure is displayed: in which perimeters, over which periods. */
export interface Displays {
  readonly place: Place
  readonly at: Map<string, Period[]>
}

/**
 * What a tally says of figures that stand in several places: one is the sum of others, has another one as a part, or is
 * nothing where another one is.
 */
export interface Link {
  readonly kind: "sum" | "part" | "nothing"
  readonly whole: Place
  readonly parts: ReadonlyArray<Place>
  /** Whether people stand behind what is left of the whole. */
  readonly counted: boolean
}

const placeKey = ({ tally, row, measure }: Place): string => [tally.name, rowKey(row), measure].join("|")

const placesOf = ({ whole, parts }: Link): ReadonlyArray<Place> => [whole, ...parts]

/** What the tally of a figure says of it and of others. */
const linksOf = ({ tally, row, measure: own }: Place): ReadonlyArray<Link> => {
  const total = (measure: string): Place => ({ tally, row: TOTAL, measure })
  const links: Link[] = []
  for (const { measure, of, dimension, members } of tally.identities) {
    const parts = members.map((member): Place => ({ tally, row: { dimension, member }, measure: of }))
    links.push({ kind: "sum", whole: total(measure), parts, counted: true })
  }
  for (const { measure, of, within, rest } of tally.bounds) {
    const part = within === undefined ? { tally, row, measure } : total(measure)
    links.push({
      kind: "part",
      whole: { tally, row: within ?? row, measure: of },
      parts: [part],
      counted: rest === "counted",
    })
  }
  const { base } = tally
  if (base !== undefined && own !== base) {
    const parts = [{ tally, row, measure: base }]
    links.push({ kind: "nothing", whole: { tally, row, measure: own }, parts, counted: true })
  }
  const key = placeKey({ tally, row, measure: own })
  return links.filter((link) => placesOf(link).some((place) => placeKey(place) === key))
}

/** The figures that a report has a place for, or that are the same as such ones by definition, and all that links them. */
export interface Displayed {
  readonly places: ReadonlyMap<string, Displays>
  /** With all perimeters and periods in which either is displayed. */
  readonly links: ReadonlyArray<readonly [link: Link, at: Displays["at"]]>
}

const addPeriod = ({ at }: Displays, perimeter: string, period: Period): boolean => {
  const periods = at.get(perimeter) ?? []
  if (periods.some((one) => same(one, period))) return false
  at.set(perimeter, [...periods, { from: period.from, to: period.to }])
  return true
}

/** A measure told by a dimension, whatever the row: a row that is missing is known to be nothing too. */
const columnKey = (tally: string, { dimension }: Row, measure: string): string =>
  [tally, dimension ?? "", measure].join("|")

/** What a table tells by what, published or about to be. */
const columnsIn = (tally: string, rows: PublishedTable["rows"] | DisplayedTable["rows"]): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const one of rows.values()) {
    const [row, measures] = "cells" in one ? [one, one.cells.map(([measure]) => measure)] : [one.row, [...one.measures]]
    for (const measure of measures) found.add(columnKey(tally, row, measure))
  }
  return found
}

/**
 * Let each figure stand wherever one that is linked to it stands: what is read of the one is read of the other. What
 * happened at all is read over the pieces of whatever follows it.
 */
const spread = (places: ReadonlyMap<string, Displays>, links: ReadonlyArray<Link>): void => {
  const displaysIn = (some: ReadonlyArray<Place>) => some.flatMap((place) => places.get(placeKey(place)) ?? [])
  const equal = links.filter(({ kind }) => kind !== "nothing")
  for (let changed = true; changed; ) {
    changed = false
    for (const link of equal) {
      const linked = displaysIn(placesOf(link))
      for (const { at } of linked) {
        for (const [perimeter, periods] of at) {
          for (const period of periods) for (const one of linked) changed = addPeriod(one, perimeter, period) || changed
        }
      }
    }
  }
  for (const { whole, parts } of links.filter(({ kind }) => kind === "nothing")) {
    for (const { at } of displaysIn([whole])) {
      const atoms = atomsOf([...at.values()].flat())
      for (const [perimeter, periods] of at) {
        const pieces = atoms.filter((atom) => periods.some((period) => within(atom, period)))
        for (const base of displaysIn(parts)) for (const piece of pieces) addPeriod(base, perimeter, piece)
      }
    }
  }
}

/** The places that the new report has, each with all perimeters and periods in which it was or will be displayed. */
export const displaysOf = ({ now, past, tallies }: Publishing): Displayed => {
  const places = new Map<string, Displays>()
  const earlier = new Map<string, Displays>()
  const note = (all: Map<string, Displays>, place: Place, { perimeter, from, to }: Scope): void => {
    const key = placeKey(place)
    const displays = all.get(key) ?? { place, at: new Map<string, Period[]>() }
    all.set(key, displays)
    addPeriod(displays, perimeter, { from, to })
  }
  for (const table of now.values()) {
    for (const { row, measures } of table.rows.values()) {
      for (const measure of measures) note(places, { tally: table.of, row, measure }, table)
    }
  }
  for (const table of past.flat()) {
    const tally = tallies.get(table.tally)
    if (tally === undefined) continue
    for (const { dimension, member, cells } of table.rows) {
      for (const [measure] of cells) note(earlier, { tally, row: { dimension, member }, measure }, table)
    }
  }
  // What is told by one dimension is hidden together, row by row; a trend, or another report, may tell the one without the other.
  const tables = [...now.values(), ...past.flat()].map(({ tally, rows }) => columnsIn(tally, rows))
  const toldTogether = ({ whole, parts }: Link): boolean => {
    const keyOf = ({ tally, row, measure }: Place): string => columnKey(tally.name, row, measure)
    return tables.every((told) => told.has(keyOf(whole)) || !parts.some((part) => told.has(keyOf(part))))
  }
  // One report has all that is linked over the same periods; what another one told may stand elsewhere.
  const links = new Map<string, Link>()
  for (const { place } of earlier.size === 0 ? [] : places.values()) {
    for (const link of linksOf(place)) {
      const linked = placesOf(link)
      if (toldTogether(link)) continue
      if (!linked.every((one) => places.has(placeKey(one)) || earlier.has(placeKey(one)))) continue
      links.set(linked.map(placeKey).join("="), link)
      for (const one of linked) if (!places.has(placeKey(one))) places.set(placeKey(one), { place: one, at: new Map() })
    }
  }
  for (const [key, displays] of places) {
    for (const [perimeter, periods] of earlier.get(key)?.at ?? []) {
      for (const period of periods) addPeriod(displays, perimeter, period)
    }
  }
  spread(places, [...links.values()])
  return { places, links: [...links.values()].map((link) => [link, places.get(placeKey(link.whole))?.at ?? new Map()]) }
}
