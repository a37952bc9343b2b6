import { addDays, OutsideKnownPeriod, type PlainDate } from "@traitdunion/core"
import type { QpvPeriod } from "./list.ts"

interface Stretch {
  readonly from: PlainDate
  readonly to: PlainDate | undefined
}

const later = (a: PlainDate | undefined, b: PlainDate | undefined): PlainDate | undefined =>
  a === undefined || b === undefined ? undefined : a < b ? b : a

/** The stretches of days on which at least one code is in force, in order. */
export const knownStretches = (periods: ReadonlyArray<QpvPeriod>): ReadonlyArray<Stretch> => {
  const stretches: Array<Stretch> = []
  for (const { from, to } of periods.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = stretches.at(-1)
    const joins = last !== undefined && (last.to === undefined || from <= last.to || from === addDays(last.to, 1))
    if (joins) stretches[stretches.length - 1] = { from: last.from, to: later(last.to, to) }
    else stretches.push({ from, to })
  }
  return stretches
}

/** Throws {@link OutsideKnownPeriod} on a day on which no code of the list is in force. */
export const requireKnown = (stretches: ReadonlyArray<Stretch>, on: PlainDate): void => {
  const nearest = stretches.findLast(({ from }) => from <= on) ?? stretches[0]
  if (nearest !== undefined && nearest.from <= on && (nearest.to === undefined || on <= nearest.to)) return
  throw new OutsideKnownPeriod("qpv", on, nearest?.from ?? "—", nearest?.to)
}
