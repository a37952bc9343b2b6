import type { Tally, TallyCell, TallyQuery } from "../../plugin/index.ts"
import type { KnownEntries } from "../gather.ts"
import { Gathered } from "../gathered.ts"
import { isWholeMonths, monthsOf } from "../period.ts"
import type { Period } from "../report.ts"
import { atomsOf } from "./atoms.ts"
import { displaysOf, type Publishing } from "./displays.ts"
import { type Scope, scopeKey } from "./table.ts"
import type { FiguresNow } from "./universe.ts"

/** How figures are read, in a perimeter as tables name it. */
export type ReadFigures = (tally: Tally, query: TallyQuery<string>) => Promise<ReadonlyArray<TallyCell<string>>>

interface Wanted {
  readonly tally: Tally
  readonly perimeter: string
  readonly by: Set<string>
  readonly periods: Map<string, Period>
}

const wantedBy = (publishing: Publishing): ReadonlyArray<Wanted> => {
  const all = new Map<string, Wanted>()
  for (const { place, at } of displaysOf(publishing).places.values()) {
    const atoms = atomsOf([...at.values()].flat())
    for (const [perimeter, periods] of at) {
      const key = `${place.tally.name}|${perimeter}`
      const wanted = all.get(key) ?? { tally: place.tally, perimeter, by: new Set(), periods: new Map() }
      all.set(key, wanted)
      if (place.row.dimension !== null) wanted.by.add(place.row.dimension)
      for (const period of [...periods, ...atoms]) wanted.periods.set(`${period.from}|${period.to}`, period)
    }
  }
  return [...all.values()]
}

/** By what the report itself is told: its figures are gathered by nothing else. */
const dimensionsOf = ({ now }: Publishing, { name }: Tally): ReadonlySet<string> =>
  new Set(
    [...now.values()].flatMap(({ tally, rows }) =>
      tally === name ? [...rows.values()].flatMap(({ row }) => row.dimension ?? []) : [],
    ),
  )

/** Read the figures, as they stand now, of all periods and perimeters that a publication has to do with. */
export const figuresNow = async (
  publishing: Publishing,
  known: { readonly whole: ReadonlyMap<string, Gathered>; readonly totals: ReadonlyMap<string, Gathered> },
  { read, known: entries = async () => [] }: { readonly read: ReadFigures; readonly known?: KnownEntries },
): Promise<FiguresNow> => {
  const all = new Map([...known.totals, ...known.whole])
  for (const { tally, perimeter, by, periods } of wantedBy(publishing)) {
    const keyOf = ({ from, to }: Period): string => scopeKey({ tally: tally.name, perimeter, from, to })
    const gathered = dimensionsOf(publishing, tally)
    const enough = [...by].every((dimension) => gathered.has(dimension))
    const missing = [...periods.values()].filter((period) => {
      const key = keyOf(period)
      return !((enough && known.whole.has(key)) || (by.size === 0 && known.totals.has(key)))
    })
    const whole = missing.filter(isWholeMonths)
    const [first, last] = [
      whole.map(({ from }) => from).toSorted()[0],
      whole
        .map(({ to }) => to)
        .toSorted()
        .at(-1),
    ]
    const months =
      first === undefined || last === undefined
        ? []
        : await read(tally, { from: first, to: last, perimeter, by: [...by] })
    const again =
      first === undefined || last === undefined ? [] : await entries(tally, { from: first, to: last, perimeter })
    for (const period of missing) {
      const touched = new Set(monthsOf(period))
      const cells = isWholeMonths(period)
        ? months.filter(({ month }) => touched.has(month))
        : await read(tally, { ...period, perimeter, by: [...by] })
      const own = isWholeMonths(period)
        ? again.filter(({ on }) => period.from <= on && on <= period.to)
        : await entries(tally, { ...period, perimeter })
      all.set(keyOf(period), new Gathered(cells, own))
    }
  }
  const nothing = new Gathered([])
  return (scope: Scope) => all.get(scopeKey(scope)) ?? nothing
}
