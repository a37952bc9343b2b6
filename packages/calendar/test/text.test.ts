// The text itself: RFC 5545's lines, and words that come out as they went in.
import { deadlinesCalendar, pointsCalendar } from "@traitdunion/calendar"
import { findPersonalData, plainDate } from "@traitdunion/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { calendarOf, point, stamp } from "./support/invented.ts"
import { placesOf } from "./support/refused.ts"
import { eventsOf, opened } from "./support/thunderbird.ts"

const due = plainDate("2026-06-30")
const withWords = (name: string, label: string, explanation: string) =>
  deadlinesCalendar({ name, stamp, items: [{ id: "due-1", label, due, explanation }], alarmsDaysBefore: [1] })

// Words as people write them, with all that iCalendar gives a meaning to.
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(",", ";", ":", "\\", "\n", '"', "é", "ç", "œ", "🦩", "l'", "\\n", "BEGIN:VEVENT", " "),
      fc.lorem(),
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join("").trim())
  .filter((text) => text !== "" && text.length <= 200 && findPersonalData(text).length === 0)

describe("the text of a calendar", () => {
  it("gives a calendar program the very words", () => {
    fc.assert(
      fc.property(words, words, words, (name, label, explanation) => {
        const text = withWords(name, label, explanation)
        const [event] = eventsOf(text)
        expect(event?.summary).toBe(label)
        expect(event?.description).toBe(explanation)
        expect(opened(text).getAllSubcomponents()).toHaveLength(1)
        expect(opened(text).getFirstProperty("x-wr-calname")?.getFirstValue()?.toString()).toBe(
          name.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n"),
        )
      }),
    )
  })

  it("has lines of 75 octets at most, each ended by CRLF, no character cut in two", () => {
    fc.assert(
      fc.property(words, words, (name, label) => {
        const text = withWords(name, label.repeat(2).slice(0, 200).toWellFormed(), `${label} ${label}`)
        expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true)
        expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
        for (const line of text.split("\r\n")) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(line.isWellFormed()).toBe(true)
        }
      }),
    )
  })

  it("is the same for the same input, whatever its order and the time zone of the machine", () => {
    const slots = ["09:00", "14:00"].flatMap((from) =>
      [2, 4].map((weekday) => ({
        weekday,
        from,
        to: "18:00",
        everyWeeks: 2,
        starts: plainDate("2026-01-05"),
        until: due,
      })),
    )
    const closures = [plainDate("2026-04-30"), plainDate("2026-03-03")]
    const points = [point({ slots, closures }), point({ id: "point-2", slots, closures })]
    const turned = points
      .toReversed()
      .map((one) => ({ ...one, slots: one.slots.toReversed(), closures: one.closures.toReversed() }))
    const text = pointsCalendar(calendarOf(...points))
    const before = process.env["TZ"]
    try {
      for (const zone of ["Pacific/Auckland", "America/New_York", "Europe/Paris"]) {
        process.env["TZ"] = zone
        expect(pointsCalendar(calendarOf(...turned))).toBe(text)
      }
    } finally {
      if (before === undefined) delete process.env["TZ"]
      else process.env["TZ"] = before
    }
  })

  it.each([
    ["a telephone number", "Rappeler au 04 68 00 00 00"],
    ["an e-mail address", "camille.exemple@exemple.invalid"],
    ["a control character", "Permanence\u0000"],
    ["half a character", "Permanence \ud83e"],
    ["nothing", "  "],
  ])("refuses %s in any of its words", (_, text) => {
    expect(placesOf(() => withWords(text, text, text))).toEqual(["name", "items.0.label", "items.0.explanation"])
    expect(placesOf(() => pointsCalendar({ ...calendarOf(point({ name: text, address: text })), name: text }))).toEqual(
      ["name", "points.0.name", "points.0.address"],
    )
  })
})
