import { appointmentsCalendar } from "@traitdunion/calendar"
import { InvalidInput, instant, plainDate } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { eventsOf, occurrencesOf, onTheWall } from "./support/thunderbird.ts"

const one = {
  id: "rdv-1",
  on: plainDate("2026-03-02"),
  at: "09:30",
  minutes: 45,
  label: "Rendez-vous : Permanence d'accueil",
}
const calendar = (change: object = {}, timeZone?: string) =>
  appointmentsCalendar({
    name: "Mes rendez-vous",
    stamp: instant("2026-01-05T08:00:00.000Z"),
    appointments: [{ ...one, ...change }],
    ...(timeZone === undefined ? {} : { timeZone }),
  })

describe("a calendar of appointments", () => {
  it.each(["Europe/Paris", "Indian/Reunion", "America/Guadeloupe"])("keeps the hour on the wall in %s", (timeZone) => {
    const [event] = eventsOf(calendar({}, timeZone))
    if (event === undefined) throw new Error("no event")
    const [found] = occurrencesOf(event, "2026-12-31")
    expect(found && onTheWall(found.starts, timeZone)).toBe("2026-03-02T09:30")
    expect(found && onTheWall(found.ends, timeZone)).toBe("2026-03-02T10:15")
  })

  it("carries the rules of the zone under its own name: timezones-ical-library 2.3.2 gives Réunion's as Asia/Dubai", () => {
    for (const timeZone of ["Indian/Reunion", "Indian/Mayotte", "America/Guadeloupe"]) {
      const text = calendar({}, timeZone)
      expect([...text.matchAll(/^TZID:(.*)\r$/gm)].map(([, name]) => name)).toEqual([timeZone])
      expect(text).toContain(`DTSTART;TZID=${timeZone}:20260302T093000\r\n`)
    }
  })

  it("is the same on a machine of any zone: ical-generator 11.1.2 writes a Date with the machine's hour", () => {
    const before = process.env["TZ"]
    try {
      const texts = ["UTC", "America/Cayenne", "Pacific/Noumea"].map((zone) => {
        process.env["TZ"] = zone
        return calendar()
      })
      expect(new Set(texts).size).toBe(1)
      expect(texts[0]).toContain("DTSTART;TZID=Europe/Paris:20260302T093000\r\n")
    } finally {
      if (before === undefined) delete process.env["TZ"]
      else process.env["TZ"] = before
    }
  })

  it("escapes its own name, which ical-generator 11.1.2 leaves bare (RFC 7986, NAME)", () => {
    const text = appointmentsCalendar({
      name: "Rendez-vous ; nord, sud",
      stamp: instant("2026-01-05T08:00:00.000Z"),
      appointments: [one],
    })
    expect(text).toContain("NAME:Rendez-vous \\; nord\\, sud\r\n")
  })

  it("ends on the next day where it goes past midnight", () => {
    expect(calendar({ at: "23:30", minutes: 60 })).toContain("DTEND;TZID=Europe/Paris:20260303T003000\r\n")
  })

  it.each([{ at: "24:00" }, { minutes: 0 }, { label: "Appeler le 06 12 34 56 78" }, { id: "deux mots" }])(
    "refuses %o",
    (change) => {
      expect(() => calendar(change)).toThrow(InvalidInput)
    },
  )

  it("is the same text for the same appointments in another order", () => {
    const all = [one, { ...one, id: "rdv-2" }]
    const text = (appointments: typeof all) =>
      appointmentsCalendar({ name: "Agenda", stamp: instant("2026-01-05T08:00:00.000Z"), appointments })
    expect(text(all)).toBe(text(all.toReversed()))
  })
})
