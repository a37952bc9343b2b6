import { tzlib_get_ical_block, tzlib_get_offset, tzlib_get_timezones } from "timezones-ical-library"

/** Whether a time zone is one of the IANA database. */
export const isTimeZone = (name: string): boolean => tzlib_get_timezones().includes(name)

/** The rules of a time zone as a calendar carries them. */
export const vtimezone = (name: string): string => {
  const [block = "", id = ""] = tzlib_get_ical_block(name)
  // Zones of the same rules share a block, which then has another's name: Indian/Reunion comes as Asia/Dubai.
  return block.replaceAll(id.replace("TZID=", ""), name)
}

/** The last minute of a day in a time zone. */
export const endOfDay = (day: string, timeZone: string): Date => {
  const offset = tzlib_get_offset(timeZone, day, "23:59")
  return new Date(`${day}T23:59:00${offset.slice(0, 3)}:${offset.slice(3)}`)
}
