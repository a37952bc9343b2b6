export { pointsCalendar } from "./calendar.ts"
export type { PointSchedule, PointsCalendarInput, SlotSchedule } from "./schedule.ts"
