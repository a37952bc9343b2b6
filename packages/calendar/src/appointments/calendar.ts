import { addDays, field, type Instant, type PlainDate } from "@traitdunion/core"
import { type ICalEventData, ICalEventTransparency } from "ical-generator"
import * as z from "zod"
import { fault, feed, isTimeZone, moment, noneTwice, publicText, read, textOf, wallTime } from "../feed/index.ts"

/** An appointment as a calendar shows it: when, how long, and words that name nobody. */
export interface CalendarAppointment {
  readonly id: string
  readonly on: PlainDate
  /** The hour on the clock on the wall, such as `09:30`. */
  readonly at: string
  readonly minutes: number
  readonly label: string
}

/** What `appointmentsCalendar` is made of. */
export interface AppointmentsCalendarInput {
  readonly name: string
  readonly appointments: ReadonlyArray<CalendarAppointment>
  /** An IANA time zone; `Europe/Paris` unless told. */
  readonly timeZone?: string | undefined
  /** When the calendar was made. The same input gives the same text. */
  readonly stamp: Instant
}

const DAY = 24 * 60

const input = z.object({
  name: publicText(120),
  appointments: z
    .array(
      z.object({
        id: field.id,
        on: field.date,
        at: z
          .string()
          .refine(
            (text) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text),
            fault({ fr: "Écrire l'heure comme 09:30", en: "Not a time of day such as 09:30" }),
          ),
        minutes: z.int().min(1).max(DAY),
        label: publicText(120),
      }),
    )
    .superRefine(
      noneTwice(({ id }) => id, { fr: "Ce rendez-vous figure deux fois", en: "This appointment stands twice" }),
    ),
  timeZone: z
    .string()
    .refine(isTimeZone, fault({ fr: "Fuseau horaire inconnu", en: "Not an IANA time zone, such as Europe/Paris" }))
    .default("Europe/Paris"),
  stamp: moment,
})

const two = (value: number): string => String(value).padStart(2, "0")

/** When it is over, on the clock on the wall: after midnight, on the next day. */
const endOf = ({ on, at, minutes }: Pick<CalendarAppointment, "on" | "at" | "minutes">) => {
  const end = Number(at.slice(0, 2)) * 60 + Number(at.slice(3)) + minutes
  return wallTime(addDays(on, Math.floor(end / DAY)), `${two(Math.floor((end % DAY) / 60))}:${two(end % 60)}`)
}

/**
 * Appointments as iCalendar, for a feed that a mediator subscribes to. Whoever has its address reads it: a label that holds
 * a telephone number, an e-mail address or another personal number is refused with `InvalidInput`. Names of persons cannot
 * be told from other words: never put one in.
 *
 * @example
 * ```ts
 * import { instant, plainDate } from "@traitdunion/core"
 * import { appointmentsCalendar } from "@traitdunion/calendar"
 * const text = appointmentsCalendar({
 *   name: "Mes rendez-vous",
 *   stamp: instant("2026-01-05T08:00:00.000Z"),
 *   appointments: [
 *     { id: "rdv-1", on: plainDate("2026-03-02"), at: "09:30", minutes: 45, label: "Rendez-vous : Permanence d'accueil" },
 *   ],
 * })
 * ```
 */
export const appointmentsCalendar = (given: AppointmentsCalendarInput): string => {
  const calendar = read("appointmentsCalendar", input, given)
  const made = feed(calendar.name)
  for (const one of calendar.appointments.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const event: ICalEventData = {
      id: `${one.id}@appointments.traitdunion`,
      stamp: calendar.stamp,
      timezone: calendar.timeZone,
      start: wallTime(one.on, one.at),
      end: endOf(one),
      summary: one.label,
      transparency: ICalEventTransparency.OPAQUE,
    }
    made.createEvent(event)
  }
  return textOf(made)
}
