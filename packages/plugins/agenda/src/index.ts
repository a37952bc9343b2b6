/**
 * Appointments of mediators: made, moved, honoured or missed; feeds and reminders without names.
 *
 * @module
 */
export {
  Appointment,
  type AppointmentEnding,
  type AppointmentState,
  appointmentEndings,
  type BookedAppointment,
  type Mover,
  movers,
} from "./appointment/index.ts"
export { CalendarFeed, type FeedState } from "./feed/index.ts"
export { appointmentTally } from "./figures/index.ts"
export {
  type Reminder,
  type ReminderDesk,
  type ReminderSender,
  type RemindersSent,
  sendReminders,
} from "./notice/index.ts"
export { type Agenda, agenda } from "./plugin.ts"
