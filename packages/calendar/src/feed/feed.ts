import ical, { escape as escapeText, type ICalCalendar } from "ical-generator"
import { vtimezone } from "./zone.ts"

/** An empty calendar. It has no zone of its own, or the library would write stamps and ends of series in local time. */
export const feed = (name: string): ICalCalendar =>
  ical({
    // The library escapes texts, but not the calendar's name.
    name: escapeText(name, false),
    prodId: { company: "Trait d'union", product: "Calendar", language: "FR" },
    timezone: { name: null, generator: vtimezone },
  })

/** The text of a calendar, whose last line ends like the others. */
export const textOf = (calendar: ICalCalendar): string => `${calendar.toString()}\r\n`
