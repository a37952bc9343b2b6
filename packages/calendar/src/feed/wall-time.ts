import type { PlainDate } from "@traitdunion/core"
import type { ICalDayJsStub } from "ical-generator"

/**
 * What the clock on the wall says, for the library: it prints a `Date` in the zone of the machine it runs on, and takes
 * the shape of a dayjs as it is.
 */
export const wallTime = (day: PlainDate, time: string): ICalDayJsStub => ({
  format: (pattern) => (pattern === "HHmmss" ? `${time.replace(":", "")}00` : day.replaceAll("-", "")),
  isValid: () => true,
  toDate: () => new Date(`${day}T${time}:00Z`),
  toJSON: () => `${day}T${time}:00`,
})
