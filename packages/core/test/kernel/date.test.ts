import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  epochDay,
  fromEpochDay,
  InvalidValue,
  instant,
  isPlainDate,
  type PlainDate,
  plainDate,
} from "@traitdunion/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

/** Any day from year 1 to 9998, told by JavaScript's own calendar, which the code under test does not use. */
const anyDay = fc
  .integer({ min: Date.UTC(1970, 0, 1) / 86_400_000 - 719_162, max: 2_932_531 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(-24, -14) as PlainDate)

describe("civil dates", () => {
  it("are the same days as the platform's calendar counts", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(isPlainDate(date)).toBe(true)
        expect(epochDay(date)).toBe(Date.parse(`${date}T00:00:00Z`) / 86_400_000)
        expect(fromEpochDay(epochDay(date))).toBe(date)
      }),
      { numRuns: 2000 },
    )
  })

  it("add days and take them away again", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (date, days) => {
        fc.pre(epochDay(date) + days > -719_162 && epochDay(date) + days < 2_932_531)
        expect(daysBetween(date, addDays(date, days))).toBe(days)
        expect(addDays(addDays(date, days), -days)).toBe(date)
      }),
    )
  })

  it("add months onto the same day, or the last day of a shorter month", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 240 }), (date, months) => {
        fc.pre(date < "9900")
        const later = addMonths(date, months)
        const [year, month] = [Number(later.slice(0, 4)), Number(later.slice(5, 7))]
        const total = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
        expect(year * 12 + month - 1).toBe(total)
        expect(Number(later.slice(8))).toBe(Math.min(Number(date.slice(8)), daysInMonth(year, month)))
      }),
    )
    expect(addMonths(plainDate("2026-01-31"), 1)).toBe("2026-02-28")
    expect(addMonths(plainDate("2028-01-31"), 1)).toBe("2028-02-29")
  })

  it.each([
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "0000-01-01",
    "1900-02-29",
    "26-01-01",
    "2026-1-1",
    "",
    " 2026-01-01",
  ])("refuse %j", (text) => {
    expect(isPlainDate(text)).toBe(false)
    expect(() => plainDate(text)).toThrow(InvalidValue)
  })

  it("refuse an instant without a zone or without milliseconds", () => {
    expect(instant("2026-03-14T09:30:00.000Z")).toBe("2026-03-14T09:30:00.000Z")
    for (const text of ["2026-03-14T09:30:00.000", "2026-03-14T09:30:00Z", "2026-03-14", "2026-13-14T09:30:00.000Z"]) {
      expect(() => instant(text)).toThrow(InvalidValue)
    }
  })
})
