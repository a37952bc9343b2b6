import type { Indicator, ReportProfile, Tally, TallyCell, TallyEntry, TallyQuery } from "../plugin/index.ts"
import { Gathered, type Which } from "./gathered.ts"
import type { Period } from "./report.ts"

/** The dimensions that a profile shows of each tally. */
const tallied = (profile: ReportProfile, indicators: ReadonlyMap<string, Indicator>): Map<Tally, Set<string>> => {
  const wanted = new Map<Tally, Set<string>>()
  for (const block of profile.sections.flatMap(({ blocks }) => blocks)) {
    for (const id of block.kind === "trend" ? [block.indicator] : block.indicators) {
      const tally = indicators.get(id)?.tally
      if (tally === undefined) continue
      const by = wanted.get(tally) ?? new Set()
      wanted.set(tally, block.kind === "breakdown" ? by.add(block.by) : by)
    }
  }
  return wanted
}

/** The entries of a tally, over a period and in a perimeter, that say behind whom they stand. */
export type KnownEntries = (
  tally: Tally,
  query: Omit<TallyQuery<string>, "by">,
) => Promise<ReadonlyArray<TallyEntry<string, string>>>

/** Read the figures of all that a profile shows, over both periods. */
export const gathered = async (
  profile: ReportProfile,
  indicators: ReadonlyMap<string, Indicator>,
  periods: Readonly<Record<Which, Period>>,
  read: (tally: Tally, query: TallyQuery<string>) => Promise<ReadonlyArray<TallyCell<string>>>,
  known: KnownEntries = async () => [],
): Promise<ReadonlyMap<Tally, Readonly<Record<Which, Gathered>>>> => {
  const figures = new Map<Tally, Readonly<Record<Which, Gathered>>>()
  for (const [tally, by] of tallied(profile, indicators)) {
    const of = async ({ from, to }: Period): Promise<Gathered> =>
      new Gathered(await read(tally, { from, to, by: [...by] }), await known(tally, { from, to }))
    figures.set(tally, { current: await of(periods.current), previous: await of(periods.previous) })
  }
  return figures
}
