import type { Instant, PlainDate } from "./date.ts"

/**
 * The civil date of an instant where the structure is. Throws a RangeError for a time zone that does not exist.
 * The date of a minute is kept: commands come in bursts, and asking the calendar costs more than the rest of a check.
 */
export const civilDates = (timeZone: string): ((at: Instant) => PlainDate) => {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" })
  let minute = ""
  let date = "" as PlainDate
  return (at) => {
    if (at.slice(0, 16) !== minute) {
      minute = at.slice(0, 16)
      date = format.format(new Date(at)) as PlainDate
    }
    return date
  }
}
