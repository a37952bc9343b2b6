import type { PointSchedule, PointsCalendarInput } from "@traitdunion/calendar"
import { instant, plainDate } from "@traitdunion/core"

export const stamp = instant("2026-01-05T08:00:00.000Z")

/** A point that is open on Tuesdays from nine to noon, changed as told. */
export const point = (changes: Partial<PointSchedule> = {}): PointSchedule => ({
  id: "point-1",
  name: "Maison de quartier Exemple",
  slots: [{ weekday: 2, from: "09:00", to: "12:00", everyWeeks: 1, starts: plainDate("2026-01-05") }],
  closures: [],
  ...changes,
})

/** A calendar of some points. */
export const calendarOf = (...points: ReadonlyArray<PointSchedule>): PointsCalendarInput => ({
  name: "Permanences",
  stamp,
  points,
})
