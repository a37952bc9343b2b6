import * as z from "zod"
import { addDays, epochDay, field, lazily, type PlainDate } from "../../kernel/index.ts"
import { checked } from "../checked.ts"
import { holidayDays } from "./holidays.ts"
import { type Territory, territory } from "./territory.ts"

/** Where a day is looked at. */
export interface Place {
  readonly territory: Territory
  /** In Alsace and Moselle: whether Good Friday is a holiday in the commune. Not known when it is left out. */
  readonly goodFriday?: boolean | undefined
}

/** @internal The day of the week, 0 on a Sunday. 1 January 1970 was a Thursday. */
export const weekdayOf = (date: PlainDate): number => (((epochDay(date) + 4) % 7) + 7) % 7

/** @internal Whether nobody works on a day, or `null` when it depends on a commune that is not known, or texts differ. */
export const isClosed = (date: PlainDate, place: Place): boolean | null => {
  const weekday = weekdayOf(date)
  if (weekday === 0 || weekday === 6) return true
  const holiday = holidayDays(Number(date.slice(0, 4)), place.territory).get(date)
  if (holiday === undefined) return false
  if (holiday === "sure") return true
  return holiday === "doubt" ? null : (place.goodFriday ?? null)
}

/** @internal The first day from this one on that is open. A day in doubt is taken for closed when `doubtful`. */
export const nextOpenDay = (date: PlainDate, place: Place, doubtful: boolean): PlainDate => {
  let day = date
  while (isClosed(day, place) ?? doubtful) day = addDays(day, 1)
  return day
}

const input = lazily(() =>
  z.strictObject({ date: field.date, territory: territory(), goodFriday: z.optional(z.boolean()) }),
)

/**
 * Whether a day is neither Saturday, Sunday nor a public holiday. In Alsace and Moselle, Good Friday is taken for a
 * working day unless `goodFriday` says that it is a holiday in the commune: the earlier day is the safe one. So are 27
 * and 28 May in Saint-Martin, of which one is a holiday and texts differ. Throws
 * `InvalidInput` and `OutsideKnownPeriod`.
 *
 * @example
 * ```ts
 * import { isWorkingDay } from "@traitdunion/core"
 * isWorkingDay({ date: "2026-05-14", territory: "metropole" }) // false: Ascension
 * ```
 */
export const isWorkingDay = (args: {
  readonly date: PlainDate | string
  readonly territory: Territory
  readonly goodFriday?: boolean
}): boolean => {
  const { date, ...place } = checked("isWorkingDay", input(), args)
  return isClosed(date, place) !== true
}
