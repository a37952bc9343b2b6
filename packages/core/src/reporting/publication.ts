import type { Tally } from "../plugin/index.ts"
import type { Material, Shown } from "./assemble.ts"
import type { KnownEntries } from "./gather.ts"
import type { Gathered } from "./gathered.ts"
import { withinMonth } from "./period.ts"
import {
  type DisplayedTable,
  displayed,
  figuresNow,
  meets,
  type PublishedTable,
  type Publishing,
  peopleOf,
  placed,
  type ReadFigures,
  rowKey,
  type Scope,
  scopeKey,
  Universe,
  type Whole,
} from "./published/index.ts"
import { suppress } from "./suppression/index.ts"

/** What earlier publications told, and how figures are read. */
export interface Before {
  readonly past: ReadonlyArray<ReadonlyArray<PublishedTable>>
  readonly wholes: ReadonlyArray<Whole>
  readonly read: ReadFigures
  readonly known?: KnownEntries
}

/** What may be shown, what a record of it remembers, and how many figures are hidden for what was published before. */
export interface Decided {
  readonly shown: Shown
  readonly tables: ReadonlyArray<PublishedTable>
  /** Figures that the report alone could show: with what was published before, they would give others away. */
  readonly withheld: number
}

type Hidden = (scope: Scope, row: PublishedTable["rows"][number], measure: string) => boolean

/** Tables that have a period in common with the new ones, or with one that has: the others tell nothing about them. */
const related = (now: ReadonlyMap<string, DisplayedTable>, { past }: Before): Before["past"] => {
  const kept = new Set<PublishedTable>()
  const reached: Scope[] = [...now.values()]
  for (const scope of reached) {
    for (const table of past.flat()) {
      if (kept.has(table) || table.tally !== scope.tally || !meets(table, scope)) continue
      kept.add(table)
      reached.push(table)
    }
  }
  return past.map((tables) => tables.filter((table) => kept.has(table))).filter((tables) => tables.length > 0)
}

/** The figures that were gathered for the report itself, by the tables that they stand in. */
const gatheredFor = ({ gathered, period, previous, perimeter }: Material): Map<string, Gathered> => {
  const known = new Map<string, Gathered>()
  for (const [tally, both] of gathered) {
    for (const [{ from, to }, figures] of [[period, both.current] as const, [previous, both.previous] as const]) {
      known.set(scopeKey({ tally: tally.name, perimeter, from, to }), figures)
    }
  }
  return known
}

/** Those by which a row of a report is a table of its own: a month, or a structure of a network. */
const parted = (material: Material): Map<string, Gathered> => {
  const known = new Map<string, Gathered>()
  const { gathered, period } = material
  for (const [tally, { current }] of gathered) {
    for (const member of current.members("month")) {
      if (member === null) continue
      const of = withinMonth(period, member)
      const key = scopeKey({ tally: tally.name, perimeter: material.perimeter, ...of })
      known.set(key, current.alone({ dimension: "month", member }))
    }
    for (const which of ["current", "previous"] as const) {
      const figures = gathered.get(tally)?.[which]
      for (const member of material.apart === undefined ? [] : (figures?.members(material.apart) ?? [])) {
        const row = { dimension: material.apart ?? null, member }
        if (figures !== undefined && member !== null) {
          known.set(scopeKey(placed(material, tally, which, row).scope), figures.alone(row))
        }
      }
    }
  }
  return known
}

/**
 * A row that an earlier publication told is told again, over every period that has a day in common, and in each part of
 * what it was told of: where it were missing, a reader would know it to be nothing, and the rows that are there to make up
 * the total.
 */
const tellRowsAgain = ({ gathered, perimeter, period, previous }: Material, { past, wholes }: Before): void => {
  const around = wholes.filter(({ parts }) => parts.includes(perimeter)).map(({ whole }) => whole)
  const perimeters = new Set([perimeter, ...around])
  for (const [{ name }, both] of gathered) {
    for (const table of past.flat()) {
      if (table.tally !== name || !perimeters.has(table.perimeter)) continue
      const figures = [meets(table, period) && both.current, meets(table, previous) && both.previous]
      for (const { dimension, member } of table.rows) {
        if (dimension === null) continue
        for (const one of figures) if (one !== false) one.see(dimension, member)
      }
    }
  }
}

const hiddenIn = (universe: Universe, threshold: number): ReadonlySet<string> =>
  suppress({ cells: [...universe.cells.values()], relations: universe.relations, threshold }).hidden

/**
 * Which figures may leave the structure: those from which no small figure can be read or computed, with all that was
 * published before. `revealing`: somebody answers for what can be computed with earlier publications; the report alone
 * still gives nobody away.
 */
export const decideShown = async (
  material: Material,
  { threshold, revealing = false }: { readonly threshold: number; readonly revealing?: boolean },
  before: Before,
): Promise<Decided> => {
  tellRowsAgain(material, before)
  const now = displayed(material)
  const tallies = new Map<string, Tally>([...material.gathered.keys()].map((tally) => [tally.name, tally]))
  const publishing: Publishing = { now, past: related(now, before), tallies, wholes: before.wholes }
  const known = { whole: gatheredFor(material), totals: parted(material) }
  const alone = { ...publishing, past: [] }
  const hiddenOf = async (all: Publishing): Promise<Hidden> => {
    const figures = await figuresNow(all, known, before)
    const universe = new Universe(all, figures)
    const hidden = hiddenIn(universe, threshold)
    return (scope, row, measure) => {
      const table = now.get(scopeKey(scope))
      return table !== undefined && hidden.has(universe.now(scope, { tally: table.of, row, measure }, "open"))
    }
  }
  const own = await hiddenOf(alone)
  const withPast = publishing.past.length === 0 ? own : await hiddenOf(publishing)
  const hidden = revealing ? own : withPast
  const figures = await figuresNow(alone, known, before)
  let withheld = 0
  const tables = [...now.values()].map(
    ({ of, rows, ...scope }): PublishedTable => ({
      ...scope,
      rows: [...rows.values()].map(({ row, measures }) => ({
        ...row,
        cells: [...measures].map((measure) => {
          const at = { ...row, cells: [] }
          if (withPast(scope, at, measure) && !own(scope, at, measure)) withheld += 1
          const there = figures(scope)
          const people = peopleOf({ tally: of, row, measure }, there)
          return [measure, there.value(row, measure), people, !hidden(scope, at, measure)] as const
        }),
      })),
    }),
  )
  const shownIn = new Map(
    tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        row.cells.map(([measure, , , shown]) => [`${scopeKey(table)}|${rowKey(row)}|${measure}`, shown] as const),
      ),
    ),
  )
  return {
    tables,
    withheld,
    shown: (indicator, which, at) => {
      const { tally, numerator, denominator } = indicator
      const { scope, row } = placed(material, tally, which, at)
      return [numerator.measure, denominator?.measure].every(
        (measure) => measure === undefined || shownIn.get(`${scopeKey(scope)}|${rowKey(row)}|${measure}`) !== false,
      )
    },
  }
}
