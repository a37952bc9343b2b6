import { InvalidInput, OutsideKnownPeriod } from "@traitdunion/core"
import { monthlyRetention, type RetentionInput } from "@traitdunion/plugin-caf-relay"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const on = "2022-06-01"
const alone = { couple: false, children: 0 }

describe("what may be kept back each month", () => {
  it.each([
    [90_000, { couple: false, children: 1 }, 11_025],
    [30_000, alone, 4500],
  ])("of %i cents for %o", (resources, household, kept) => {
    const found = monthlyRetention({ resources, benefits: 0, rent: 0, household, on })
    expect(found.amount).toBe(kept)
    expect(found.steps.at(-1)).toContain("Retenue mensuelle")
    expect(found.references[0]?.reference).toContain("D553-1")
  })

  it("presumes a rent where none is known, and says so", () => {
    const unknown = monthlyRetention({ resources: 80_000, benefits: 40_000, rent: null, household: alone, on })
    const known = monthlyRetention({ resources: 80_000, benefits: 40_000, rent: 30_000, household: alone, on })
    expect(unknown.amount).toBe(known.amount)
    expect(unknown.steps.join(" ")).toContain("Loyer inconnu : 25 %")
  })

  it("is not known after the year that was read: the amounts of a later one are to be given", () => {
    const later = { resources: 1, benefits: 0, rent: 0, household: alone, on: "2026-05-04" }
    expect(() => monthlyRetention(later)).toThrow(OutsideKnownPeriod)
    expect(() => monthlyRetention({ ...later, on, rent: -1 } as RetentionInput)).toThrow(InvalidInput)
  })

  const asked = fc.record({
    resources: fc.nat(500_000),
    benefits: fc.nat(200_000),
    rent: fc.option(fc.nat(100_000)),
    household: fc.record({ couple: fc.boolean(), children: fc.nat(6) }),
    on: fc.constant(on),
  })
  it("is never below the flat part, grows with resources without a leap, and shrinks with each child", () => {
    fc.assert(
      fc.property(asked, (input) => {
        const { amount } = monthlyRetention(input)
        expect(amount).toBeGreaterThanOrEqual(4500)
        const more = monthlyRetention({ ...input, resources: input.resources + 100 }).amount
        expect(more).toBeGreaterThanOrEqual(amount)
        expect(more - amount).toBeLessThanOrEqual(61)
        const { couple, children } = input.household
        const bigger = monthlyRetention({ ...input, household: { couple, children: children + 1 } }).amount
        expect(bigger).toBeLessThanOrEqual(amount)
      }),
    )
  })
})
