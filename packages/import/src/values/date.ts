import { fold } from "./fold.ts"
import { type Parsed, read, unread } from "./parsed.ts"

const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})$/
const IN_WORDS = /^(\d{1,2}|1er) ([a-z]+) (\d{4})$/
const MONTHS: ReadonlyArray<ReadonlyArray<string>> = [
  ["janvier", "janv", "jan"],
  ["fevrier", "fevr", "fev"],
  ["mars"],
  ["avril", "avr"],
  ["mai"],
  ["juin"],
  ["juillet", "juil"],
  ["aout"],
  ["septembre", "sept"],
  ["octobre", "oct"],
  ["novembre", "nov"],
  ["decembre", "dec"],
]

type Civil = readonly [year: number, month: number, day: number]

const inWords = (text: string): Civil | undefined => {
  const match = IN_WORDS.exec(fold(text))
  const month = MONTHS.findIndex((names) => names.includes(match?.[2] ?? ""))
  return match === null || month < 0 ? undefined : [Number(match[3]), month + 1, Number.parseInt(match[1] ?? "", 10)]
}

const inFigures = (text: string): Civil | undefined => {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) {
    const [, day, , month, year = ""] = dayFirst
    return [Number(year) + (year.length === 2 ? 2000 : 0), Number(month), Number(day)]
  }
  const yearFirst = YEAR_FIRST.exec(text)
  return yearFirst === null ? undefined : [Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])]
}

const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const two = (value: number): string => String(value).padStart(2, "0")

/**
 * A day as people write it in France, as `YYYY-MM-DD`: `14/03/2026`, `14-03-26`, `2026-03-14`, `23 mars 2026`.
 * The day comes before the month; nothing is turned round to make an impossible date possible. In `01-02-03`
 * each part could be the month: a year of two digits under 13 is refused.
 */
export const parseDate = (text: string): Parsed<string> => {
  const cell = text.trim()
  if (cell === "") return unread("La date manque.", "The date is missing.")
  if (/[/.-](?:0\d|1[0-2])$/.test(cell) && !YEAR_FIRST.test(cell)) {
    return unread(
      "Cette année à deux chiffres prête à confusion : l'écrire en quatre chiffres.",
      "This two-digit year is ambiguous: write it with four digits.",
    )
  }
  const civil = inFigures(cell) ?? inWords(cell)
  if (civil === undefined) {
    return unread(
      "Cette date ne se lit pas : écrire JJ/MM/AAAA, par exemple 14/03/2026.",
      "Not a date: write DD/MM/YYYY, for instance 14/03/2026.",
    )
  }
  const [year, month, day] = civil
  if (year < 2000 || year > 2099) return unread("L'année doit aller de 2000 à 2099.", "The year must be in 2000-2099.")
  if (month < 1 || month > 12) {
    return unread(
      `Le mois ${month} n'existe pas : le jour s'écrit avant le mois.`,
      `There is no month ${month}: the day comes before the month.`,
    )
  }
  if (day < 1 || day > daysOf(year, month)) {
    return unread("Ce jour n'existe pas au calendrier.", "Not a day of the calendar.")
  }
  return read(`${year}-${two(month)}-${two(day)}`)
}
