import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  InvalidValue,
  type PlainDate,
  plainDate,
} from "../kernel/index.ts"
import type { Period } from "./report.ts"

const wrong = (text: string): InvalidValue =>
  new InvalidValue("period", {
    fr: `« ${text} » n'est pas une période : écrire 2026, 2026-T1 ou 2026-03.`,
    en: `${text} is not a period: write 2026, 2026-Q1 or 2026-03.`,
  })

const lastDay = (year: number, month: number): PlainDate =>
  plainDate(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${daysInMonth(year, month)}`)

/**
 * A year (`2026`), a quarter (`2026-Q1`, `2026-T1`) or a month (`2026-03`) as its first and last day. Throws
 * {@link InvalidValue} for anything else.
 *
 * @example
 * ```ts
 * import { periodOf } from "@traitdunion/core"
 * periodOf("2026-Q1") // { from: "2026-01-01", to: "2026-03-31" }
 * ```
 */
export const periodOf = (text: string): Period => {
  const match = /^(\d{4})(?:-(?:[QT]([1-4])|(0[1-9]|1[0-2])))?$/.exec(text)
  if (match === null || match[1] === "0000") throw wrong(text)
  const year = Number(match[1])
  const first = match[2] === undefined ? Number(match[3] ?? 1) : Number(match[2]) * 3 - 2
  const last = match[2] === undefined ? Number(match[3] ?? 12) : first + 2
  return { from: plainDate(`${match[1]}-${String(first).padStart(2, "0")}-01`), to: lastDay(year, last) }
}

const isFirst = (day: PlainDate): boolean => day.endsWith("-01")
const isLast = (day: PlainDate): boolean => isFirst(addDays(day, 1))
const monthIndex = (day: PlainDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** Whether a period is made of whole months, of which the figures are kept. */
export const isWholeMonths = ({ from, to }: Period): boolean => isFirst(from) && isLast(to)

/**
 * The period before, as long as this one: as many whole months before whole months, as many days before other days.
 *
 * @example
 * ```ts
 * import { periodOf, previousPeriod } from "@traitdunion/core"
 * previousPeriod(periodOf("2026-03")) // February 2026
 * ```
 */
export const previousPeriod = ({ from, to }: Period): Period => {
  const end = addDays(from, -1)
  if (isWholeMonths({ from, to })) {
    return { from: addMonths(from, -(monthIndex(to) - monthIndex(from) + 1)), to: end }
  }
  return { from: addDays(end, -daysBetween(from, to)), to: end }
}

/** As much of a month (`YYYY-MM`) as lies within a period. */
export const withinMonth = ({ from, to }: Period, month: string): Period => {
  const first = plainDate(`${month}-01`)
  const last = lastDay(Number(month.slice(0, 4)), Number(month.slice(5)))
  return { from: first < from ? from : first, to: last > to ? to : last }
}

/** The months that a period touches, as `YYYY-MM`. */
export const monthsOf = ({ from, to }: Period): ReadonlyArray<string> => {
  const months: Array<string> = []
  for (let index = monthIndex(from); index <= monthIndex(to); index += 1) {
    months.push(`${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`)
  }
  return months
}
