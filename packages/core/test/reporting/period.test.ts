import { addDays, daysBetween, type Period, periodOf, plainDate, previousPeriod } from "@traitdunion/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const day = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays(plainDate("1990-01-01"), offset))

describe("a period", () => {
  it.each([
    ["2026", "2026-01-01", "2026-12-31"],
    ["2026-Q1", "2026-01-01", "2026-03-31"],
    ["2026-T4", "2026-10-01", "2026-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
  ])("%s is from %s to %s", (text, from, to) => {
    expect(periodOf(text)).toEqual({ from, to })
  })

  it.each(["", "26", "2026-13", "2026-Q5", "2026-1", "0000", "2026-03-01", "2026-Q1-01"])("« %s » is none", (text) => {
    expect(() => periodOf(text)).toThrow(expect.objectContaining({ _tag: "InvalidValue" }))
  })
})

describe("the period before", () => {
  it.each([
    [periodOf("2026"), periodOf("2025")],
    [periodOf("2026-Q1"), periodOf("2025-Q4")],
    [periodOf("2026-03"), periodOf("2026-02")],
    [periodOf("2024-03"), periodOf("2024-02")],
    [
      { from: plainDate("2026-03-10"), to: plainDate("2026-03-16") },
      { from: plainDate("2026-03-03"), to: plainDate("2026-03-09") },
    ],
  ] satisfies ReadonlyArray<readonly [Period, Period]>)("of %o is %o", (period, before) => {
    expect(previousPeriod(period)).toEqual(before)
  })

  it("ends on the day before, and is as long in days or in whole months", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 800 }), (from, length) => {
        const period = { from, to: addDays(from, length) }
        const before = previousPeriod(period)
        expect(addDays(before.to, 1)).toBe(from)
        const months = from.endsWith("-01") && addDays(period.to, 1).endsWith("-01")
        if (months) expect(before.from.endsWith("-01")).toBe(true)
        else expect(daysBetween(before.from, before.to)).toBe(length)
      }),
    )
  })
})
