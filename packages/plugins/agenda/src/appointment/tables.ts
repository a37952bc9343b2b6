import { column, defineDeadline, defineProjection, defineTable, type Modality } from "@traitdunion/core"
import { Appointment } from "./stream.ts"
import type { AppointmentEnding } from "./vocabulary.ts"

/** The appointments, to list them by their day. A person is an opaque id in it. */
export const appointmentTable = defineTable("appointment", {
  person: column.indexed(column.nullable(column.text())),
  mediator: column.indexed(column.text()),
  on: column.indexed(column.date()),
  at: column.text(),
  minutes: column.integer(),
  modality: column.text<Modality>(),
  ended: column.nullable(column.text<AppointmentEnding>()),
  remind: column.indexed(column.text<"yes" | "no">()),
})

/** @internal One row an appointment. */
export const appointmentRow = defineProjection(
  Appointment,
  appointmentTable,
  ({ booked, mediator, on, at, ended, reminded }) =>
    booked === null || on === null
      ? null
      : {
          person: booked.person ?? null,
          mediator,
          on,
          at,
          minutes: booked.minutes,
          modality: booked.modality,
          ended: ended?.how ?? null,
          remind: booked.reminder === true && !reminded && ended === null ? ("yes" as const) : ("no" as const),
        },
)

/**
 * @internal That a lone visitor is back. Appointments that nobody settled stand in the agenda: among the deadlines of law they
 * would hide the ones that must not be missed.
 */
export const appointmentDeadlines = [
  defineDeadline(Appointment, {
    id: "agenda/lone-visitor-back",
    label: { fr: "Visite seul : dire au collègue prévenu qu'elle est finie", en: "Tell that a lone visit is over" },
    citation: { source: "Agenda de la structure", reference: "visite seul, jour de la visite" },
    due: ({ on, toldTo, back }) => (toldTo !== null && !back ? on : null),
  }),
]
