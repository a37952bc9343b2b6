import { dateInWords, monthInWords } from "@traitdunion/charts"
import type { Period } from "@traitdunion/core"

const ORDINALS = ["1er", "2e", "3e", "4e"]

/** The last day of a month, as the two figures of its day. */
const lastDayOf = (year: number, month: number): string => String(new Date(Date.UTC(year, month, 0)).getUTCDate())

/** A period by the name that people give it: `2025`, `1er trimestre 2025`, `mars 2025`; by its days when it has none. */
export const periodName = ({ from, to }: Period): string => {
  const [year = "", month = "", day] = from.split("-")
  const [lastYear, lastMonth = "", lastDay = ""] = to.split("-")
  const whole = day === "01" && year === lastYear && lastDay === lastDayOf(Number(year), Number(lastMonth))
  const months = Number(lastMonth) - Number(month) + 1
  if (whole && months === 12) return year
  if (whole && months === 1) return monthInWords(`${year}-${month}`)
  if (whole && months === 3 && Number(lastMonth) % 3 === 0) {
    return `${ORDINALS[Number(lastMonth) / 3 - 1]} trimestre ${year}`
  }
  return `du ${dateInWords(from)} au ${dateInWords(to)}`
}
