export { type AppointmentsCalendarInput, appointmentsCalendar, type CalendarAppointment } from "./calendar.ts"
