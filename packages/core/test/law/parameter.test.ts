import { addDays, defineParameter, InvalidValue, OutsideKnownPeriod, plainDate, valueOn } from "@traitdunion/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

// Invented values, for the tests alone.
const reference = { source: "Texte fictif", reference: "art. 1" }
const base = { id: "test.amount", label: { fr: "Montant fictif" }, unit: "cents/month", checkedOn: "2026-11-23" }
const amount = defineParameter({
  ...base,
  values: [
    { from: "2024-01-01", value: 100, reference },
    { from: "2025-01-01", to: "2025-12-31", value: 200, reference },
    { from: "2026-04-01", to: "2026-12-31", value: 300, reference },
  ],
})

/** The periods that an error names as known, both days included. */
const saidToBeKnown = (call: () => unknown): ReadonlyArray<readonly [string, string]> => {
  try {
    call()
  } catch (error) {
    if (!(error instanceof OutsideKnownPeriod)) throw error
    return [...error.words.fr.matchAll(/du (\S+) au (\d{4}-\d\d-\d\d)/g)].map(([, from = "", to = ""]) => [from, to])
  }
  return []
}

describe("a dated parameter", () => {
  it.each([
    ["2024-01-01", 100],
    ["2024-12-31", 100],
    ["2025-01-01", 200],
    ["2025-12-31", 200],
    ["2026-04-01", 300],
    ["2026-12-31", 300],
  ])("on %s is %i, with its reference", (on, value) => {
    expect(valueOn(amount, on)).toMatchObject({ value, reference })
  })

  it.each(["2023-12-31", "2026-01-01", "2026-03-31", "2027-01-01"])("is not guessed on %s", (on) => {
    expect(() => valueOn(amount, on)).toThrow(OutsideKnownPeriod)
  })

  it("says the known period", () => {
    try {
      valueOn(amount, "2027-01-01")
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(OutsideKnownPeriod)
      expect(error).toMatchObject({ knownFrom: "2024-01-01", knownTo: "2026-12-31", code: "TDU-PERIOD" })
    }
  })

  it("answers the value whose period holds the day, whatever the periods", () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 30 })), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(gaps, fc.integer({ min: -50, max: 6000 }), (periods, offset) => {
        let from = plainDate("2020-01-01")
        const values = periods.map(([length, gap], value) => {
          const entry = { from, to: addDays(from, length - 1), value, reference }
          from = addDays(entry.to, gap + 1)
          return entry
        })
        const parameter = defineParameter({ ...base, values })
        const day = addDays(plainDate("2020-01-01"), offset)
        const expected = values.find((entry) => entry.from <= day && day <= entry.to)
        if (expected !== undefined) {
          expect(valueOn(parameter, day).value).toBe(expected.value)
          return
        }
        expect(() => valueOn(parameter, day)).toThrow(OutsideKnownPeriod)
        // What is said to be known holds the day of no gap, and every day that has a value.
        const told = saidToBeKnown(() => valueOn(parameter, day))
        expect(told.filter(([first, last]) => first <= day && day <= last)).toEqual([])
        for (const { from: first, to: last } of values) {
          expect(told.some(([begin, end]) => begin <= first && last <= end)).toBe(true)
        }
      }),
    )
  })

  it("refuses periods that overlap, run backwards or are out of order", () => {
    const wrong = [
      [{ from: "2024-01-01", to: "2024-06-30" }, { from: "2024-06-30" }],
      [{ from: "2024-06-30", to: "2024-01-01" }],
      [{ from: "2025-01-01" }, { from: "2024-01-01" }],
      [{ from: "2025-01-01" }, { from: "2025-01-01" }],
    ]
    for (const periods of wrong) {
      const values = periods.map((period) => ({ ...period, value: 1, reference }))
      expect(() => defineParameter({ ...base, values })).toThrow(InvalidValue)
    }
  })
})
