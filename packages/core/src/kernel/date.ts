import { InvalidValue } from "./errors/index.ts"

/** A civil date `YYYY-MM-DD`, without time and without time zone, from year 1 to 9999. */
export type PlainDate = string & { readonly PlainDate: unique symbol }

/** A moment in time, ISO 8601 in UTC with milliseconds: `2026-03-14T09:30:00.000Z`. */
export type Instant = string & { readonly Instant: unique symbol }

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const pad = (value: number, width: number): string => String(value).padStart(width, "0")

/** How many days a month (1 to 12) of a year has. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0)

/** The number that decimal digits write between two places of a text, or NaN when something else stands there. */
const digits = (text: string, from: number, to: number): number => {
  let value = 0
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

// By hand and not by a pattern: each question about the law of a day begins with it.
/** Whether a text is a real civil date: `2026-02-30` is not. */
export const isPlainDate = (text: string): text is PlainDate => {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return false
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/**
 * A civil date from its text. Throws {@link InvalidValue} for anything that is not a day of the calendar.
 *
 * @example
 * ```ts
 * import { plainDate } from "@traitdunion/core"
 * const day = plainDate("2026-03-14")
 * ```
 */
export const plainDate = (text: string): PlainDate => {
  if (isPlainDate(text)) return text
  throw new InvalidValue("date", {
    fr: "Cette date n'existe pas au calendrier : écrire AAAA-MM-JJ.",
    en: "Not a day of the calendar: write YYYY-MM-DD.",
  })
}

/** An instant from its text. Throws {@link InvalidValue} for anything else than ISO 8601 in UTC with milliseconds. */
export const instant = (text: string): Instant => {
  if (INSTANT.test(text) && !Number.isNaN(Date.parse(text))) return text as Instant
  throw new InvalidValue("instant", {
    fr: "Cet instant n'est pas écrit en ISO 8601 UTC.",
    en: "Not an ISO 8601 instant in UTC with milliseconds.",
  })
}

const parts = (date: PlainDate): readonly [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
]

/** Days since 1970-01-01, negative before. Proleptic Gregorian calendar (H. Hinnant's civil-from-days algorithm). */
export const epochDay = (date: PlainDate): number => {
  const [y, m, d] = parts(date)
  const year = m <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + d - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The civil date of a day counted from 1970-01-01. Inverse of {@link epochDay}. */
export const fromEpochDay = (days: number): PlainDate => {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return plainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** The date some days later, or earlier when `days` is negative. */
export const addDays = (date: PlainDate, days: number): PlainDate => fromEpochDay(epochDay(date) + days)

/**
 * The date some months later: the same day of the month, or the last day of a shorter month.
 *
 * @example
 * ```ts
 * import { addMonths, plainDate } from "@traitdunion/core"
 * addMonths(plainDate("2026-01-31"), 1) // 2026-02-28
 * ```
 */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const [y, m, d] = parts(date)
  const total = y * 12 + (m - 1) + months
  const year = Math.floor(total / 12)
  const month = total - year * 12 + 1
  return plainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(d, daysInMonth(year, month)), 2)}`)
}

/** How many days separate two dates: positive when `to` is the later one. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => epochDay(to) - epochDay(from)

/** The month of a date as `YYYY-MM`. */
export const monthOf = (date: PlainDate): string => date.slice(0, 7)

/** A civil date as French readers write it: `14/03/2026`. */
export const formatDay = (date: PlainDate | string): string => date.split("-").toReversed().join("/")

/** The later of two dates. */
export const laterDay = (a: PlainDate, b: PlainDate): PlainDate => {
  if (a > b) return a
  return b
}
