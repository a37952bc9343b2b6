import { defineParameter, InvalidInput, OutsideKnownPeriod } from "@traitdunion/core"
import { familyQuotient, type QuotientInput, quotientParts } from "@traitdunion/plugin-caf-relay"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const on = "2026-05-04"

describe("the family quotient", () => {
  it.each([
    ["a couple with two children", 24_000, 148, { adults: 2, children: 2 }, 3, 716],
    ["a parent alone with one child", 15_600, 320, { adults: 1, children: 1 }, 2.5, 648],
    ["a couple with three children", 36_000, 500, { adults: 2, children: 3 }, 4, 875],
    ["a couple, one of two children disabled", 28_800, 250, { adults: 2, children: 2, disabledChildren: 1 }, 3.5, 757],
  ] as const)("of %s", (_, income, benefits, household, parts, value) => {
    const found = familyQuotient({ annualIncome: income * 100, monthlyBenefits: benefits * 100, household, on })
    expect([found.parts, found.value]).toEqual([parts, value])
    expect(found.references).toHaveLength(2)
  })

  it("says openly where the rounding is a question", () => {
    const found = familyQuotient({
      annualIncome: 1_200_000,
      monthlyBenefits: 60_000,
      household: { adults: 1, children: 4 },
      on,
    })
    expect(found).toMatchObject({ exact: 35_556, between: [355, 356], value: 356, parts: 4.5 })
    expect(found.steps.join(" ")).toContain("355 € ou 356 €".replaceAll(" €", "\u00a0€"))
    const single = familyQuotient({ annualIncome: 1200, monthlyBenefits: 0, household: { adults: 1, children: 0 }, on })
    expect(single.steps.at(-1)).toContain("à confirmer")
  })

  it("divides by another table where one is given", () => {
    const table = defineParameter({
      ...quotientParts,
      values: [
        {
          from: "2024-01-01",
          value: {
            couple: { base: 4, children: [1, 1, 1], further: 1 },
            alone: { base: 2, children: [2, 1, 1], further: 1 },
            single: 2,
            disabledChild: 0,
          },
          reference: { source: "Délibération fictive" },
        },
      ],
    })
    const asked = { annualIncome: 1_200_000, monthlyBenefits: 0, on: "2025-05-04" } as const
    expect(familyQuotient({ ...asked, household: { adults: 1, children: 0 } }, table).parts).toBe(1)
    expect(familyQuotient({ ...asked, household: { adults: 1, children: 2 } }, table).parts).toBe(2.5)
  })

  it.each([
    ["a fraction of a cent", { annualIncome: 0.5 }, "annualIncome"],
    ["nothing for an amount", { monthlyBenefits: undefined }, "monthlyBenefits"],
    ["three adults", { household: { adults: 3, children: 0 } }, "household.adults"],
    [
      "more disabled children than children",
      { household: { adults: 1, children: 1, disabledChildren: 2 } },
      "household.disabledChildren",
    ],
    ["a day that is none", { on: "2026-02-30" }, "on"],
  ])("refuses %s, and says where", (_, wrong, place) => {
    const asked = { annualIncome: 1, monthlyBenefits: 1, household: { adults: 1, children: 1 }, on, ...wrong }
    const call = () => familyQuotient(asked as QuotientInput)
    expect(call).toThrow(InvalidInput)
    try {
      call()
    } catch (error) {
      expect((error as InvalidInput).issues.map(({ path }) => path.join("."))).toContain(place)
    }
  })

  it("refuses a day before its table", () => {
    const call = () =>
      familyQuotient({ annualIncome: 1, monthlyBenefits: 1, household: { adults: 1, children: 1 }, on: "2025-12-31" })
    expect(call).toThrow(OutsideKnownPeriod)
  })

  const households = fc
    .record({ adults: fc.constantFrom(1 as const, 2 as const), children: fc.nat(8) })
    .chain((household) => fc.nat(household.children).map((disabledChildren) => ({ ...household, disabledChildren })))
  const asked = fc.record({
    annualIncome: fc.nat(10_000_000),
    monthlyBenefits: fc.nat(300_000),
    household: households,
    on: fc.constant(on),
  })

  it("grows with income and shrinks with each child", () => {
    fc.assert(
      fc.property(asked, fc.nat(1_000_000), (input, more) => {
        const { exact, parts } = familyQuotient(input)
        expect(familyQuotient({ ...input, annualIncome: input.annualIncome + more }).exact).toBeGreaterThanOrEqual(
          exact,
        )
        const { adults, children, disabledChildren } = input.household
        const bigger = familyQuotient({ ...input, household: { adults, children: children + 1, disabledChildren } })
        expect(bigger.exact).toBeLessThanOrEqual(exact)
        if (children > 0 || adults === 2) expect(bigger.parts).toBeGreaterThan(parts)
      }),
    )
  })

  it("times its parts gives back the month's income, to the cent of each part", () => {
    fc.assert(
      fc.property(asked, (input) => {
        const { exact, parts, value, between } = familyQuotient(input)
        const month = input.annualIncome / 12 + input.monthlyBenefits
        expect(Math.abs(exact * parts - month)).toBeLessThanOrEqual(parts / 2 + 1e-6)
        expect(between).toContain(value)
        expect(between[1] - between[0]).toBeLessThanOrEqual(1)
      }),
    )
  })
})
