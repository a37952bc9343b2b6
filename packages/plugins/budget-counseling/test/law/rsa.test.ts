import { euros, InvalidInput, OutsideKnownPeriod } from "@traitdunion/core"
import {
  minimumBankBalance,
  oecdConsumptionUnits,
  type RsaHousehold,
  rsaFlatAmount,
} from "@traitdunion/plugin-budget-counseling"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const worked: ReadonlyArray<readonly [string, RsaHousehold, string, string]> = [
  ["2026-04-01", { adults: 1, children: 0 }, "651,69", "78,20"],
  ["2025-04-01", { adults: 2, children: 0 }, "969,78", "155,16"],
  ["2025-04-01", { adults: 2, children: 2 }, "1357,69", "192,02"],
  ["2026-04-01", { adults: 2, children: 3 }, "1629,23", "193,55"],
  ["2025-04-01", { adults: 1, children: 1, isolatedParentIncrease: true }, "1106,95", "155,16"],
  ["2025-04-01", { adults: 1, children: 3 }, "1422,34", "192,02"],
]

describe("the flat amount of the RSA", () => {
  it.each(worked)("on %s for %j is %s, less %s for housing", (on, household, amount, deduction) => {
    const answer = rsaFlatAmount({ household, on })
    expect(Math.abs(answer.amount - euros(amount))).toBeLessThanOrEqual(1)
    expect(Math.abs(answer.housingDeduction - euros(deduction))).toBeLessThanOrEqual(1)
    expect(answer.steps.at(-1)).toContain("Forfait logement")
    expect(answer.references.map(({ reference }) => reference)).toContain("art. R262-9 et R262-10")
  })

  it("agrees with the sums published for 2025 once the deduction is taken off", () => {
    const alone = rsaFlatAmount({ household: { adults: 1, children: 0 }, on: "2025-04-01" })
    const couple = rsaFlatAmount({ household: { adults: 2, children: 0 }, on: "2025-04-01" })
    expect(alone.amount - alone.housingDeduction).toBe(56_894)
    expect(couple.amount - couple.housingDeduction).toBe(81_462)
  })

  it("counts a pregnancy for the increase of a parent alone", () => {
    const household = { adults: 1, children: 0, isolatedParentIncrease: true, pregnant: true } as const
    expect(rsaFlatAmount({ household, on: "2025-04-01" }).amount).toBe(Math.round(64_652 * 1.28412))
  })

  it("grows with each child, the more from the third one on", () => {
    fc.assert(
      fc.property(fc.constantFrom(1 as const, 2 as const), fc.integer({ min: 2, max: 15 }), (adults, children) => {
        const of = (count: number) => rsaFlatAmount({ household: { adults, children: count }, on: "2026-05-04" }).amount
        const base = minimumBankBalance({ on: "2026-05-04" }).amount
        expect(Math.abs(of(children + 1) - of(children) - base * 0.4)).toBeLessThanOrEqual(1)
        expect(of(2) - of(1)).toBeLessThan(of(3) - of(2))
      }),
    )
  })

  it("refuses the increase to a couple, or without child or pregnancy, in French", () => {
    const faults = (household: RsaHousehold) => {
      try {
        rsaFlatAmount({ household, on: "2026-05-04" })
        return []
      } catch (error) {
        return error instanceof InvalidInput ? error.issues.map(({ path, fr }) => `${path.join(".")}: ${fr}`) : [error]
      }
    }
    expect(faults({ adults: 2, children: 1, isolatedParentIncrease: true })).toEqual([
      "household.isolatedParentIncrease: La majoration suppose un parent isolé",
    ])
    expect(faults({ adults: 1, children: 0, isolatedParentIncrease: true })).toEqual([
      "household.isolatedParentIncrease: La majoration suppose un enfant à charge ou une grossesse",
    ])
    expect(() => rsaFlatAmount({ household: { adults: 1, children: 0 }, on: "2022-06-30" })).toThrow(OutsideKnownPeriod)
    expect(() => rsaFlatAmount({ household: { adults: 1, children: 0 }, on: "2027-04-01" })).toThrow(/to 2027-03-31/)
  })
})

it("leaves on every seized account the RSA of one person", () => {
  expect(minimumBankBalance({ on: "2025-03-31" }).amount).toBe(63_571)
  expect(minimumBankBalance({ on: "2025-04-01" }).amount).toBe(64_652)
  expect(minimumBankBalance({ on: "2026-05-04" }).references.map(({ source }) => source)).toContain(
    "Code des procédures civiles d'exécution",
  )
})

it("counts consumption units on the modified OECD scale, in tenths", () => {
  expect(oecdConsumptionUnits({ fourteenOrOlder: 1, underFourteen: 0 }).amount).toBe(10)
  expect(oecdConsumptionUnits({ fourteenOrOlder: 2, underFourteen: 2 }).amount).toBe(21)
  expect(oecdConsumptionUnits({ fourteenOrOlder: 3, underFourteen: 1 }).steps.at(-1)).toContain("OCDE")
  expect(() => oecdConsumptionUnits({ fourteenOrOlder: 0, underFourteen: 2 })).toThrow(InvalidInput)
})
