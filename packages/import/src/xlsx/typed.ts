const two = (value: number): string => String(value).padStart(2, "0")
const MINUTE = 60_000

/** Where spreadsheets count from: 1900, and 1904 in those that came from old Macs. A duration is a moment after it. */
const [FIRST, SECOND] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)]
const FIRST_YEAR_OF_DAYS = 1950

/** A cell as somebody would have typed it into a log. Spreadsheets keep days and durations as moments in UTC. */
export const typed = (value: unknown): string => {
  if (value === null || value === undefined) return ""
  if (typeof value === "boolean") return value ? "oui" : "non"
  if (!(value instanceof Date)) return String(value)
  // A part of a day is a fraction that is not exact.
  const moment = Math.round(value.getTime() / 1000) * 1000
  const day = new Date(moment)
  if (day.getUTCFullYear() >= FIRST_YEAR_OF_DAYS) {
    return `${day.getUTCFullYear()}-${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}`
  }
  const minutes = Math.round((moment - (moment < SECOND ? FIRST : SECOND)) / MINUTE)
  return `${Math.floor(minutes / 60)}h${two(minutes % 60)}`
}
