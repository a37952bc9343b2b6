export { type DeadlinesCalendarInput, type DueItem, deadlinesCalendar } from "./calendar.ts"
