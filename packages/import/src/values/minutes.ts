import { type Parsed, read, unread } from "./parsed.ts"

const IN_MINUTES = /^(\d{1,4})\s?(?:(?:m|mn|min|mins|minutes?)\.?|['′’])?$/i
const IN_HOURS = /^(\d{1,2})(?:[.,](\d{1,2}))?\s?(?:h|heures?)\.?$/i
const HOURS_AND_MINUTES = /^(\d{1,2})\s?(?:h|heures?|:)\s?(\d{2})\s?(?:m|mn|min|minutes?|['′’])?\.?$/i
/** As spreadsheets export a duration: hours, minutes and seconds. */
const BY_THE_SECOND = /^(\d{1,2}):(\d{2}):(\d{2})$/
const A_DAY = 24 * 60

/** The minutes that a text says, or nothing when it says none. */
const written = (text: string): number | undefined => {
  const minutes = IN_MINUTES.exec(text)
  if (minutes !== null) return Number(minutes[1])
  const hours = IN_HOURS.exec(text)
  // Two decimals cannot say twenty minutes: 0,33 h is meant to be 20, not 19.8.
  if (hours !== null) return Math.round((Number(hours[1]) + Number(`0.${hours[2] ?? "0"}`)) * 60)
  const clock = BY_THE_SECOND.exec(text)
  if (clock !== null) {
    const [hours, minutes, seconds] = [Number(clock[1]), Number(clock[2]), Number(clock[3])]
    return minutes > 59 || seconds > 59 ? undefined : hours * 60 + minutes + Math.round(seconds / 60)
  }
  const both = HOURS_AND_MINUTES.exec(text)
  return both === null || Number(both[2]) > 59 ? undefined : Number(both[1]) * 60 + Number(both[2])
}

/** A duration in a column whose name says that it counts hours: there a bare number does. */
export const parseHours = (text: string): Parsed<number> =>
  parseMinutes(/^\s*\d{1,2}(?:[.,]\d{1,2})?\s*$/.test(text) ? `${text.trim()} h` : text)

/**
 * A duration in whole minutes, from 1 to a full day. A bare whole number counts minutes; a bare `1,5` is refused,
 * since nobody knows of what.
 *
 * For instance:
 * ```
 * parseMinutes("1h30") // { ok: true, value: 90 }
 * parseMinutes("0,50 h") // { ok: true, value: 30 }
 * ```
 */
export const parseMinutes = (text: string): Parsed<number> => {
  const cell = text.trim().replace(/\s+/g, " ")
  if (cell === "") return unread("La durée manque.", "The duration is missing.")
  const minutes = written(cell)
  if (minutes === undefined) {
    return unread(
      "Cette durée ne se lit pas : écrire par exemple 45, 45 min, 1h30 ou 1,50 h.",
      "Not a duration: write for instance 45, 45 min, 1h30 or 1,50 h.",
    )
  }
  if (minutes >= 1 && minutes <= A_DAY) return read(minutes)
  return unread("Une durée va d'une minute à 24 heures.", "A duration goes from one minute to 24 hours.")
}
