import { deadlinesCalendar } from "@traitdunion/calendar"
import { plainDate } from "@traitdunion/core"
import ICAL from "ical.js"
import { describe, expect, it } from "vitest"
import { stamp } from "./support/invented.ts"
import { placesOf } from "./support/refused.ts"
import { eventsOf } from "./support/thunderbird.ts"

const report = { id: "due-1", label: "Rapport à remettre", due: plainDate("2026-06-30") }
const calendarOf = (...items: ReadonlyArray<typeof report & { explanation?: string }>) => ({
  name: "Échéances",
  stamp,
  items,
})

describe("a calendar of deadlines", () => {
  it("gives each a whole day, with the reason for that day", () => {
    const explanation = "Fin de période ;\nreportée, si besoin, au jour ouvrable"
    const [event] = eventsOf(deadlinesCalendar(calendarOf({ ...report, explanation })))
    expect(event?.summary).toBe("Rapport à remettre")
    expect(event?.description).toBe(explanation)
    expect(event?.startDate.isDate).toBe(true)
    expect(event?.startDate.toString()).toBe("2026-06-30")
    expect(event?.endDate.toString()).toBe("2026-07-01")
    expect(event?.isRecurring()).toBe(false)
  })

  it("reminds at nine in the morning, so many days before or the day itself", () => {
    const [event] = eventsOf(deadlinesCalendar({ ...calendarOf(report), alarmsDaysBefore: [0, 7, 1, 7] }))
    const alarms = event?.component.getAllSubcomponents("valarm") ?? []
    expect(alarms.map((alarm) => alarm.getFirstPropertyValue("action"))).toEqual(["DISPLAY", "DISPLAY", "DISPLAY"])
    expect(alarms.map((alarm) => alarm.getFirstPropertyValue("description"))).toEqual(Array(3).fill(report.label))
    expect(alarms.map((alarm) => alarm.getFirstProperty("trigger")?.getParameter("related"))).toEqual(
      Array(3).fill("START"),
    )
    // From midnight of the day itself, in hours.
    const hours = alarms.map((alarm) => {
      const trigger = alarm.getFirstPropertyValue("trigger")
      return trigger instanceof ICAL.Duration ? trigger.toSeconds() / 3600 : undefined
    })
    expect(hours).toEqual([-7 * 24 + 9, -24 + 9, 9])
  })

  it("has no reminder unless told", () => {
    expect(deadlinesCalendar(calendarOf(report))).not.toContain("VALARM")
  })

  it("knows a deadline again when its day moves", () => {
    const uid = (due: string) =>
      eventsOf(deadlinesCalendar(calendarOf({ ...report, due: plainDate(due) }))).map(({ uid }) => uid)
    expect(uid("2026-07-01")).toEqual(uid("2026-06-30"))
  })

  it("refuses two of one id, reminders that are no days, and what is no day", () => {
    expect(placesOf(() => deadlinesCalendar(calendarOf(report, report)))).toEqual(["items.1"])
    expect(placesOf(() => deadlinesCalendar({ ...calendarOf(report), alarmsDaysBefore: [-1, 1.5] }))).toEqual([
      "alarmsDaysBefore.0",
      "alarmsDaysBefore.1",
    ])
  })
})
