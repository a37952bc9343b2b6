// What a calendar program makes of a text: ical.js is the parser of Thunderbird.
import ICAL from "ical.js"

/** The calendar as the program reads it. Its events take the rules of their time zone from the text itself. */
export const opened = (text: string): ICAL.Component => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone)
  return calendar
}

/** The events of a calendar. */
export const eventsOf = (text: string): ReadonlyArray<ICAL.Event> =>
  opened(text)
    .getAllSubcomponents("vevent")
    .map((event) => new ICAL.Event(event))

/** One time that an event takes place. */
export interface Occurrence {
  readonly day: string
  readonly from: string
  readonly to: string
  /** The instants, in seconds since 1970. */
  readonly starts: number
  readonly ends: number
}

/** When an event takes place, up to a day. */
export const occurrencesOf = (event: ICAL.Event, horizon: string): ReadonlyArray<Occurrence> => {
  const found: Occurrence[] = []
  const iterator = event.iterator()
  for (let start = iterator.next(); start; start = iterator.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(start)
    const [day = "", from = ""] = startDate.toString().split("T")
    if (day > horizon) break
    const to = endDate.toString().split("T")[1] ?? ""
    found.push({
      day,
      from: from.slice(0, 5),
      to: to.slice(0, 5),
      starts: startDate.toUnixTime(),
      ends: endDate.toUnixTime(),
    })
  }
  return found
}

/** What the clock on the wall says at an instant, by the platform's own time zones. */
export const onTheWall = (seconds: number, timeZone: string): string =>
  new Date(seconds * 1000).toLocaleString("sv-SE", { timeZone }).slice(0, 16).replace(" ", "T")
