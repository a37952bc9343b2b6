import { addCents, cents, euros, formatEuros, InvalidValue } from "@traitdunion/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const amount = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 })

describe("money in cents", () => {
  it("is read back from euros however people write them", () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(",", "."), fc.boolean(), (value, point, spaced) => {
        const sign = value < 0 ? "-" : ""
        const whole = String(Math.trunc(Math.abs(value) / 100))
        const grouped = spaced ? whole.replace(/\B(?=(\d{3})+$)/g, "\u202f") : whole
        const text = `${sign}${grouped}${point}${String(Math.abs(value) % 100).padStart(2, "0")}`
        expect(euros(text)).toBe(value)
      }),
    )
  })

  it("is written for French readers and read back", () => {
    fc.assert(
      fc.property(amount, (value) => {
        expect(euros(formatEuros(cents(value)))).toBe(value)
      }),
    )
  })

  it("adds up in any order", () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 50 }), (values) => {
        const all = values.map((value) => cents(value))
        expect(addCents(...all)).toBe(addCents(...all.toReversed()))
      }),
    )
  })

  it("has no negative zero", () => {
    expect(Object.is(euros("-0,00"), 0)).toBe(true)
  })

  it("refuses what is no amount", () => {
    for (const text of ["", "12,345", "1,2,3", "douze", "1e3", "--1", "12 €/mois"]) {
      expect(() => euros(text), text).toThrow(InvalidValue)
    }
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => cents(value), String(value)).toThrow(InvalidValue)
    }
  })
})
