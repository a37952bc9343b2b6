import { definePlugin } from "@traitdunion/core"
import * as kept from "./appointment/index.ts"
import * as fed from "./feed/index.ts"
import { indicators, profile } from "./figures/index.ts"
import { reminders } from "./notice/index.ts"
import { words } from "./words.ts"

const plugin = definePlugin({
  id: "agenda",
  label: { fr: "Agenda", en: "Agenda" },
  streams: [kept.Appointment, fed.CalendarFeed],
  commands: {
    book: kept.book,
    nameAppointmentPerson: kept.nameAppointmentPerson,
    move: kept.move,
    assign: kept.assign,
    tellBefore: kept.tellBefore,
    tellBack: kept.tellBack,
    settleAppointment: kept.settleAppointment,
    noteReminder: kept.noteReminder,
    openFeed: fed.openFeed,
    revokeFeed: fed.revokeFeed,
  },
  choices: {
    appointment: { query: "openAppointments", value: "appointment", label: "label" },
    feed: { query: "feeds", value: "feed", label: "feed" },
  },
  queries: {
    appointment: kept.appointment,
    appointments: kept.appointments,
    openAppointments: kept.openAppointments,
    feeds: fed.feeds,
    feed: fed.feed,
    reminders,
  },
  rules: [kept.loneVisit],
  tables: [kept.appointmentTable, fed.feedTable],
  projections: [kept.appointmentRow, fed.feedRow],
  deadlines: kept.appointmentDeadlines,
  indicators,
  profiles: [profile],
  words,
})
type Inferred = typeof plugin
/** The plugin `agenda`. */
export interface Agenda extends Inferred {}
/**
 * Appointments and what became of them, lone home visits that a colleague knows of, feeds for one's own calendar without a
 * name, and reminders that say nothing to whoever else reads the phone.
 */
export const agenda: Agenda = plugin
