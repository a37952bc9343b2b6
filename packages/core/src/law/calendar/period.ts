import { addDays, addMonths, InvalidValue, type PlainDate } from "../../kernel/index.ts"

/** A period: whole months, then whole days. Weeks are seven days each, years twelve months. */
export interface PeriodParts {
  readonly months: number
  readonly days: number
}

const ISO = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/
const parsed = new Map<string, PeriodParts>()

/** A period from ISO 8601, such as `P2M`, `P15D` or `P6W`, in months and days; `undefined` for anything else. */
export const parsePeriod = (text: string): PeriodParts | undefined => {
  const found = parsed.get(text)
  if (found !== undefined) return found
  const match = ISO.exec(text)
  if (match === null) return undefined
  const [years, months, weeks, days] = [1, 2, 3, 4].map((index) => Number(match[index] ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  const parts = { months: years * 12 + months, days: weeks * 7 + days }
  // Periods are few: the law's own.
  if (parsed.size < 1000) parsed.set(text, parts)
  return parts
}

/** @internal The day on which a period ends, months before days, and whether its month lacks the day it should end on. */
export const endOf = (
  from: PlainDate,
  { months, days }: PeriodParts,
): { readonly end: PlainDate; readonly cut: boolean } => {
  const after = addMonths(from, months)
  const cut = months > 0 && days === 0 && after.slice(8) !== from.slice(8)
  return { end: days === 0 ? after : addDays(after, days), cut }
}

/** A period in French, months before days: `4 mois`, `15 jours`. Weeks are told as days. */
export const periodInWords = ({ months, days }: PeriodParts): string =>
  [months > 0 ? `${months} mois` : "", days > 0 ? `${days} jour${days > 1 ? "s" : ""}` : ""]
    .filter((part) => part !== "")
    .join(" et ") || "0 jour"

/**
 * The day a period later by the plain calendar, months before days: no rule of law, nothing put off. Throws
 * {@link InvalidValue} for what is no period.
 *
 * @example
 * ```ts
 * import { addPeriod, plainDate } from "@traitdunion/core"
 * addPeriod(plainDate("2026-01-31"), "P1M") // 2026-02-28
 * ```
 */
export const addPeriod = (from: PlainDate, period: string): PlainDate => {
  const parts = parsePeriod(period)
  if (parts !== undefined) return endOf(from, parts).end
  throw new InvalidValue("period", {
    fr: "Durée mal écrite : P2M, P15D ou P6W.",
    en: "Not a period in ISO 8601: write P2M, P15D or P6W.",
  })
}
