import { field, type Instant, type PlainDate } from "@traitdunion/core"
import { ICalAlarmRelatesTo, ICalAlarmType, ICalEventTransparency } from "ical-generator"
import * as z from "zod"
import { feed, moment, noneTwice, publicText, read, textOf } from "../feed/index.ts"

/** Something due on a day. */
export interface DueItem {
  /** Opaque, such as `partners/report-due/convention-1`; the same again when the day moves. */
  readonly id: string
  readonly label: string
  readonly due: PlainDate
  /** Why that day: how it was counted. */
  readonly explanation?: string | undefined
}

/** What `deadlinesCalendar` is made of. */
export interface DeadlinesCalendarInput {
  readonly name: string
  readonly items: ReadonlyArray<DueItem>
  /** When the calendar was made. The same input gives the same text. */
  readonly stamp: Instant
  /** How many days before, at nine in the morning, to remind; 0 is the day itself. No reminder unless told. */
  readonly alarmsDaysBefore?: ReadonlyArray<number> | undefined
}

const dueItem = z.object({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,199}$/, {
    error: "Not an identifier: 1 to 200 of A-Z a-z 0-9 . _ : / -",
  }),
  label: publicText(200),
  due: field.date,
  explanation: publicText(2000).optional(),
})

const deadlinesInput = z.object({
  name: publicText(200),
  items: z
    .array(dueItem)
    .superRefine(
      noneTwice(({ id }) => id, { fr: "Cette échéance est déjà indiquée", en: "This item already stands in the list" }),
    ),
  stamp: moment,
  alarmsDaysBefore: z.array(z.int().min(0).max(366)).default([]),
})

const DAY = 86_400
const NINE = 9 * 3600

/**
 * What is due as iCalendar, for a `text/calendar` file or feed: one whole day for each, with reminders. The same input
 * gives the same text, whatever its order. A text that holds personal data is refused with `InvalidInput`.
 *
 * @example
 * ```ts
 * import { instant, plainDate } from "@traitdunion/core"
 * import { deadlinesCalendar } from "@traitdunion/calendar"
 * const text = deadlinesCalendar({
 *   name: "Échéances",
 *   stamp: instant("2026-01-05T08:00:00.000Z"),
 *   items: [{ id: "due-1", label: "Rapport à remettre", due: plainDate("2026-06-30") }],
 *   alarmsDaysBefore: [7, 1],
 * })
 * ```
 */
export const deadlinesCalendar = (input: DeadlinesCalendarInput): string => {
  const { name, items, stamp, alarmsDaysBefore } = read("deadlinesCalendar", deadlinesInput, input)
  const made = feed(name)
  const reminders = [...new Set(alarmsDaysBefore)].toSorted((a, b) => b - a)
  for (const { id, label, due, explanation } of items.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const event = made.createEvent({
      id: `${id}@deadlines.traitdunion`,
      stamp,
      allDay: true,
      start: due,
      summary: label,
      description: explanation ?? null,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
    for (const days of reminders) {
      event
        .createAlarm({ type: ICalAlarmType.display, triggerBefore: days * DAY - NINE })
        // Unless told, the library counts what comes after midnight from the end of the day.
        .relatesTo(ICalAlarmRelatesTo.start)
    }
  }
  return textOf(made)
}
