import { addDays, type PlainDate } from "../../kernel/index.ts"
import type { Period } from "../report.ts"

/** Whether one period lies within another. */
export const within = (inner: Period, outer: Period): boolean => outer.from <= inner.from && inner.to <= outer.to

/** Whether two periods are the same days. */
export const same = (one: Period, other: Period): boolean => one.from === other.from && one.to === other.to

/** Whether two periods share a day. */
export const meets = (one: Period, other: Period): boolean => one.from <= other.to && other.from <= one.to

/** The pieces into which periods cut each other, in their order: each lies within a period or outside of it. */
export const atomsOf = (periods: ReadonlyArray<Period>): ReadonlyArray<Period> => {
  const starts = [...new Set(periods.flatMap(({ from, to }) => [from, addDays(to, 1)]))].toSorted()
  return starts.flatMap((from, index): ReadonlyArray<Period> => {
    const next: PlainDate | undefined = starts[index + 1]
    if (next === undefined) return []
    const atom = { from, to: addDays(next, -1) }
    return periods.some((period) => within(atom, period)) ? [atom] : []
  })
}
