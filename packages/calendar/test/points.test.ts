import { pointsCalendar } from "@traitdunion/calendar"
import { type PlainDate, plainDate } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { calendarOf, point } from "./support/invented.ts"
import { placesOf } from "./support/refused.ts"
import { eventsOf, occurrencesOf, onTheWall, opened } from "./support/thunderbird.ts"

const slot = { weekday: 2, from: "09:00", to: "12:00", everyWeeks: 1, starts: plainDate("2026-01-05") }
const daysOf = (text: string, horizon: string): ReadonlyArray<string> =>
  eventsOf(text).flatMap((event) => occurrencesOf(event, horizon).map(({ day }) => day))

describe("a calendar of points of service", () => {
  it("opens a calendar program at the slot's hours, every week", () => {
    const [event] = eventsOf(pointsCalendar(calendarOf(point({ address: "1, rue de l'Exemple ; 66000 Exemple" }))))
    if (event === undefined) throw new Error("no event")
    expect(event.summary).toBe("Maison de quartier Exemple")
    expect(event.location).toBe("1, rue de l'Exemple ; 66000 Exemple")
    expect(occurrencesOf(event, "2026-01-27").map(({ day, from, to }) => [day, from, to])).toEqual(
      ["2026-01-06", "2026-01-13", "2026-01-20", "2026-01-27"].map((day) => [day, "09:00", "12:00"]),
    )
  })

  it.each(["Europe/Paris", "Indian/Reunion", "America/Miquelon", "Pacific/Noumea"])(
    "keeps the hour on the wall across the changes of the clock in %s",
    (timeZone) => {
      const [event] = eventsOf(pointsCalendar({ ...calendarOf(point()), timeZone }))
      if (event === undefined) throw new Error("no event")
      const year = occurrencesOf(event, "2027-01-04")
      expect(year).toHaveLength(52)
      for (const { day, starts, ends } of year) {
        expect(onTheWall(starts, timeZone)).toBe(`${day}T09:00`)
        expect(onTheWall(ends, timeZone)).toBe(`${day}T12:00`)
      }
    },
  )

  it("crosses the changes of March and October at the hour of France", () => {
    const [event] = eventsOf(pointsCalendar(calendarOf(point())))
    if (event === undefined) throw new Error("no event")
    const utc = new Map(
      occurrencesOf(event, "2026-12-31").map(({ day, starts }) => [day, new Date(starts * 1000).toISOString()]),
    )
    expect(utc.get("2026-03-24")).toBe("2026-03-24T08:00:00.000Z")
    expect(utc.get("2026-03-31")).toBe("2026-03-31T07:00:00.000Z")
    expect(utc.get("2026-10-20")).toBe("2026-10-20T07:00:00.000Z")
    expect(utc.get("2026-10-27")).toBe("2026-10-27T08:00:00.000Z")
  })

  it("leaves out the days of closure, also when the first day is one", () => {
    const closures = ["2026-01-06", "2026-01-20", "2026-01-21"].map(plainDate)
    const text = pointsCalendar(calendarOf(point({ closures })))
    expect(daysOf(text, "2026-01-31")).toEqual(["2026-01-13", "2026-01-27"])
  })

  it("ends with its last day, which is open", () => {
    const until = plainDate("2026-01-20")
    expect(daysOf(pointsCalendar(calendarOf(point({ slots: [{ ...slot, until }] }))), "2027-01-01")).toEqual([
      "2026-01-06",
      "2026-01-13",
      "2026-01-20",
    ])
  })

  it("holds an opening that is told twice for one, as long as the longer", () => {
    const short = { ...slot, until: plainDate("2026-01-13") }
    for (const slots of [
      [slot, short],
      [short, slot],
      [slot, slot],
    ]) {
      const text = pointsCalendar(calendarOf(point({ slots })))
      expect(daysOf(text, "2026-01-20")).toEqual(["2026-01-06", "2026-01-13", "2026-01-20"])
    }
  })

  it("counts weeks from the Monday of the week it starts in", () => {
    const fortnightly = { ...slot, everyWeeks: 2 }
    const from = (starts: string) =>
      daysOf(
        pointsCalendar(calendarOf(point({ slots: [{ ...fortnightly, starts: plainDate(starts) }] }))),
        "2026-01-27",
      )
    expect(from("2026-01-06")).toEqual(["2026-01-06", "2026-01-20"])
    expect(from("2026-01-07")).toEqual(["2026-01-20"])
    expect(from("2026-01-12")).toEqual(["2026-01-13", "2026-01-27"])
  })

  it("has no event for a slot that never opens", () => {
    const short = { ...slot, until: plainDate("2026-01-05") }
    const shut = { ...slot, until: plainDate("2026-01-06") }
    const closures = [plainDate("2026-01-06")]
    const text = pointsCalendar(
      calendarOf(point({ slots: [short] }), point({ id: "point-2", slots: [shut], closures })),
    )
    expect(eventsOf(text)).toEqual([])
  })

  it("writes stamps and ends of series in UTC, and the rules of the zone that it names", () => {
    const slots = [{ ...slot, until: plainDate("2026-07-07") }]
    const text = pointsCalendar({ ...calendarOf(point({ slots })), timeZone: "Indian/Reunion" })
    expect(text).toContain("\r\nDTSTAMP:20260105T080000Z\r\n")
    expect(text).toMatch(/;UNTIL=20260707T\d{6}Z;/)
    expect(text).toContain("\r\nDTSTART;TZID=Indian/Reunion:20260106T090000\r\n")
    const zones = opened(text).getAllSubcomponents("vtimezone")
    expect(zones.map((zone) => zone.getFirstPropertyValue("tzid"))).toEqual(["Indian/Reunion"])
  })

  it("knows an opening again when it changes, and two openings apart", () => {
    const uid = (changes: object) =>
      eventsOf(pointsCalendar(calendarOf(point({ slots: [{ ...slot, ...changes }], closures: [] })))).map(
        ({ uid }) => uid,
      )
    expect(uid({ until: plainDate("2026-06-30") })).toEqual(uid({}))
    expect(uid({ to: "11:30" })).not.toEqual(uid({}))
    expect(uid({ everyWeeks: 2 })).not.toEqual(uid({}))
    expect(uid({ from: "08:30" })).not.toEqual(uid({}))
    expect(uid({ weekday: 3 })).not.toEqual(uid({}))
    expect(uid({ starts: plainDate("2026-01-12") })).not.toEqual(uid({}))
  })

  it("refuses what is no opening, with every place", () => {
    const wrong = [
      { ...slot, weekday: 8 },
      { ...slot, from: "9:00" },
      { ...slot, from: "12:00" },
      { ...slot, everyWeeks: 0 },
      { ...slot, starts: "2026-02-30" as PlainDate },
      { ...slot, until: plainDate("2026-01-01"), from: "10:00" },
      { ...slot, from: "09:30" },
      { ...slot, from: "09:30", to: "10:00" },
    ]
    expect(placesOf(() => pointsCalendar(calendarOf(point({ slots: wrong }))))).toEqual([
      "points.0.slots.0.weekday",
      "points.0.slots.1.from",
      "points.0.slots.2.to",
      "points.0.slots.3.everyWeeks",
      "points.0.slots.4.starts",
      "points.0.slots.5.until",
    ])
    expect(placesOf(() => pointsCalendar(calendarOf(point(), point())))).toEqual(["points.1"])
    expect(placesOf(() => pointsCalendar({ ...calendarOf(point()), timeZone: "Europe/Perpignan" }))).toEqual([
      "timeZone",
    ])
  })
})
