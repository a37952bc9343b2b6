import { type Parsed, read, unread } from "../values/parsed.ts"

/** A birth date as it is known: a day, or a month or a year where the papers tell no more. */
export type Birth = { readonly birthDate: string } | { readonly bornIn: string }

/** Nobody who comes is older. */
const OLDEST = 120

const two = (value: number): string => String(value).padStart(2, "0")
const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const MONTH_FIRST = /^(\d{1,2})[/.-](\d{4})$/
const YEAR_FIRST = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** Year, month and day of a cell, 0 for what it does not know; `undefined` when it says no date. */
const partsOf = (cell: string): readonly [year: number, month: number, day: number] | undefined => {
  const full = DAY_FIRST.exec(cell)
  if (full !== null) return [Number(full[3]), Number(full[2]), Number(full[1])]
  const month = MONTH_FIRST.exec(cell)
  if (month !== null) return [Number(month[2]), Number(month[1]), 0]
  const year = YEAR_FIRST.exec(cell)
  return year === null ? undefined : [Number(year[1]), Number(year[2] ?? 0), Number(year[3] ?? 0)]
}

/**
 * A birth date as files have it: `14/03/1980`, `1980-03-14`; `00/00/1980`, `00/1980` and `1980` are a year, `03/1980` a
 * month, and stay so. The year has four figures, is none to come and none of more than 120 years ago.
 */
export const parseBirth = (text: string, today: string): Parsed<Birth> => {
  const parts = partsOf(text.trim())
  if (parts === undefined) {
    return unread(
      "Cette date de naissance ne se lit pas : écrire 14/03/1980, 03/1980 ou 1980.",
      "Not a birth date: write 14/03/1980, 03/1980 or 1980.",
    )
  }
  const [year, month, day] = parts
  const thisYear = Number(today.slice(0, 4))
  if (year > thisYear || year < thisYear - OLDEST) {
    return unread(
      `L'année de naissance doit aller de ${thisYear - OLDEST} à ${thisYear}.`,
      `The year of birth must be in ${thisYear - OLDEST}-${thisYear}.`,
    )
  }
  if (month > 12) return unread(`Le mois ${month} n'existe pas.`, `There is no month ${month}.`)
  if (month === 0 && day > 0) return unread("Un jour sans son mois n'est pas une date.", "A day without its month.")
  if (month === 0) return read({ bornIn: String(year) })
  if (day === 0) return read({ bornIn: `${year}-${two(month)}` })
  if (day > daysOf(year, month)) return unread("Ce jour n'existe pas au calendrier.", "Not a day of the calendar.")
  const birthDate = `${year}-${two(month)}-${two(day)}`
  return birthDate > today
    ? unread("Cette date de naissance est à venir.", "This birth date is to come.")
    : read({ birthDate })
}
