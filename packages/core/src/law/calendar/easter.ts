import { type PlainDate, plainDate } from "../../kernel/index.ts"

const two = (value: number): string => String(value).padStart(2, "0")

/**
 * Easter Sunday of a year in the Gregorian calendar, by computation (Meeus, Jones and Butcher).
 *
 * @example
 * ```ts
 * import { easterSunday } from "@traitdunion/core"
 * easterSunday(2026) // 2026-04-05
 * ```
 */
export const easterSunday = (year: number): PlainDate => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return plainDate(`${year}-${two(month)}-${two(day)}`)
}
