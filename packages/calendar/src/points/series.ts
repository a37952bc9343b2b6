import { addDays, daysBetween, epochDay, type PlainDate } from "@traitdunion/core"
import type { Slot } from "./schedule.ts"

/** The days of a slot as a calendar tells them: the first, the step, the last if there is one, the exceptions. */
export interface Series {
  readonly first: PlainDate
  readonly last: PlainDate | undefined
  readonly closed: ReadonlyArray<PlainDate>
}

// 1970-01-01 was a Thursday, the fourth day of the ISO week.
const weekdayOf = (day: PlainDate): number => ((((epochDay(day) + 3) % 7) + 7) % 7) + 1

/** The days on which a slot opens, or `null` when it never does. */
export const seriesOf = (slot: Slot, closures: ReadonlyArray<PlainDate>): Series | null => {
  const { weekday, everyWeeks, starts, until } = slot
  const shut = new Set(closures)
  const step = 7 * everyWeeks
  const inFirstWeek = addDays(starts, weekday - weekdayOf(starts))
  let first = inFirstWeek < starts ? addDays(inFirstWeek, step) : inFirstWeek
  // A series begins on a day that is one of its own: some programs show the first day whatever the exceptions say.
  while (shut.has(first)) first = addDays(first, step)
  if (until !== undefined && until < first) return null
  const last = until && addDays(first, daysBetween(first, until) - (daysBetween(first, until) % step))
  const closed = [...shut].filter(
    (day) => day > first && (last === undefined || day <= last) && daysBetween(first, day) % step === 0,
  )
  return { first, last, closed: closed.toSorted() }
}
