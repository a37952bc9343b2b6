import { type ICalEventData, ICalEventRepeatingFreq, ICalEventTransparency, ICalWeekday } from "ical-generator"
import type * as z from "zod"
import { endOfDay, feed, read, textOf, wallTime } from "../feed/index.ts"
import { distinct, keyOfSlot, type PointsCalendarInput, pointsInput, type Slot } from "./schedule.ts"
import { seriesOf } from "./series.ts"

type Event = ICalEventData & { readonly id: string }
type Read = z.output<typeof pointsInput>

const WEEKDAYS = [
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
  ICalWeekday.SU,
] as const

const eventOf = (point: Read["points"][number], slot: Slot, calendar: Read): ReadonlyArray<Event> => {
  const series = seriesOf(slot, point.closures)
  if (series === null) return []
  const { first, last, closed } = series
  return [
    {
      id: `${point.id}-${keyOfSlot(slot)}@points.traitdunion`,
      stamp: calendar.stamp,
      timezone: calendar.timeZone,
      start: wallTime(first, slot.from),
      end: wallTime(first, slot.to),
      summary: point.name,
      location: point.address ?? null,
      transparency: ICalEventTransparency.TRANSPARENT,
      repeating: {
        freq: ICalEventRepeatingFreq.WEEKLY,
        interval: slot.everyWeeks,
        byDay: WEEKDAYS.slice(slot.weekday - 1, slot.weekday),
        ...(last === undefined ? {} : { until: endOfDay(last, calendar.timeZone) }),
        ...(closed.length === 0 ? {} : { exclude: closed.map((day) => wallTime(day, slot.from)) }),
      },
    },
  ]
}

/**
 * The openings of points of service as iCalendar, for a `text/calendar` file or feed: one event a slot, repeated, without
 * the days of closure. A slot that never opens has no event. The same input gives the same text, whatever its order.
 *
 * Anybody may read such a calendar: a text that holds a telephone number, an e-mail address or another personal number
 * is refused with `InvalidInput`. Names of persons cannot be told from other words: never put one in.
 *
 * @example
 * ```ts
 * import { instant, plainDate } from "@traitdunion/core"
 * import { pointsCalendar } from "@traitdunion/calendar"
 * const text = pointsCalendar({
 *   name: "Permanences",
 *   stamp: instant("2026-01-05T08:00:00.000Z"),
 *   points: [
 *     {
 *       id: "point-1",
 *       name: "Maison de quartier Exemple",
 *       slots: [{ weekday: 2, from: "09:00", to: "12:00", everyWeeks: 1, starts: plainDate("2026-01-05") }],
 *       closures: [plainDate("2026-04-28")],
 *     },
 *   ],
 * })
 * ```
 */
export const pointsCalendar = (input: PointsCalendarInput): string => {
  const calendar = read("pointsCalendar", pointsInput, input)
  const events = calendar.points.flatMap((point) =>
    distinct(point.slots).flatMap((slot) => eventOf(point, slot, calendar)),
  )
  const made = feed(calendar.name)
  for (const event of events.toSorted((a, b) => (a.id < b.id ? -1 : 1))) made.createEvent(event)
  return textOf(made)
}
