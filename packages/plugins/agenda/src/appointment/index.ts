export {
  assign,
  book,
  move,
  nameAppointmentPerson,
  noteReminder,
  settleAppointment,
  tellBack,
  tellBefore,
} from "./commands.ts"
export { appointment, appointments, openAppointments } from "./queries.ts"
export { loneVisit } from "./rules.ts"
export { Appointment, type AppointmentState, type BookedAppointment } from "./stream.ts"
export { appointmentDeadlines, appointmentRow, appointmentTable } from "./tables.ts"
export {
  type AppointmentEnding,
  appointmentEndings,
  type Mover,
  movers,
} from "./vocabulary.ts"
