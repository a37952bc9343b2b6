import { euros, InvalidInput } from "@traitdunion/core"
import {
  maintenanceShare,
  minimumBankBalance,
  oecdConsumptionUnits,
  type RsaHousehold,
  repaymentCapacity,
  rsaFlatAmount,
  seizableShare,
} from "@traitdunion/plugin-budget-counseling"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { known } from "../support/known.ts"

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
    const answer = known(rsaFlatAmount({ household, on }))
    expect(Math.abs(answer.amount - euros(amount))).toBeLessThanOrEqual(1)
    expect(Math.abs((answer.housingDeduction ?? 0) - euros(deduction))).toBeLessThanOrEqual(1)
    expect(answer.steps.at(-1)).toContain("Forfait logement")
    expect(answer.references.map(({ reference }) => reference)).toContain("art. R262-9 et R262-10")
  })

  it("agrees with the sums published for 2025 once the deduction is taken off", () => {
    const alone = known(rsaFlatAmount({ household: { adults: 1, children: 0 }, on: "2025-04-01" }))
    const couple = known(rsaFlatAmount({ household: { adults: 2, children: 0 }, on: "2025-04-01" }))
    expect(alone.amount - (alone.housingDeduction ?? 0)).toBe(56_894)
    expect(couple.amount - (couple.housingDeduction ?? 0)).toBe(81_462)
  })

  it("counts a pregnancy for the increase of a parent alone", () => {
    const household = { adults: 1, children: 0, isolatedParentIncrease: true, pregnant: true } as const
    expect(rsaFlatAmount({ household, on: "2025-04-01" }).amount).toBe(Math.round(64_652 * 1.28412))
  })

  it("grows with each child, the more from the third one on", () => {
    fc.assert(
      fc.property(fc.constantFrom(1 as const, 2 as const), fc.integer({ min: 2, max: 15 }), (adults, children) => {
        const of = (count: number) =>
          known(rsaFlatAmount({ household: { adults, children: count }, on: "2026-05-04" })).amount
        const base = known(minimumBankBalance({ on: "2026-05-04" })).amount
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
  })

  it("holds from September 2014 on, with the amounts of 2020 to June 2022 (décrets 2020-490, 2021-530, 2022-699)", () => {
    const alone = (on: string) => rsaFlatAmount({ household: { adults: 1, children: 0 }, on }).amount
    expect(alone("2020-04-01")).toBe(56_478)
    expect(alone("2021-12-31")).toBe(56_534)
    expect(alone("2022-06-30")).toBe(57_552)
    expect(alone("2014-09-01")).toBe(50_930)
    expect(alone("2014-08-31")).toBeNull()
  })

  it("is not known on 1 April 2027, and says the last that was (CASF R262-1)", () => {
    const answer = rsaFlatAmount({ household: { adults: 1, children: 0 }, on: "2027-04-01" })
    expect(answer).toMatchObject({ amount: null, lastKnown: { on: "2027-03-31", figure: { amount: 65_169 } } })
    expect(answer.steps.join(" ")).toContain("barème 2027 pas encore connu de l'outil")
  })

  describe("in Mayotte", () => {
    const there = { adults: 1, children: 0, territory: "mayotte" } as const
    it("has amounts of its own, and none that was not read", () => {
      const alone = (on: string) => rsaFlatAmount({ household: there, on }).amount
      expect(alone("2025-04-01")).toBe(32_326)
      expect(alone("2024-04-01")).toBe(31_786)
      expect(alone("2014-01-01")).toBe(24_966)
      for (const on of ["2022-07-01", "2023-04-01", "2026-04-01", "2026-12-01"]) expect(alone(on)).toBeNull()
      expect(rsaFlatAmount({ household: there, on: "2025-04-01" })).toMatchObject({ housingDeduction: null })
    })

    it("adds 50 %, 30 %, and 10 % for each child beyond the third", () => {
      const of = (children: number) =>
        known(rsaFlatAmount({ household: { ...there, adults: 2, children }, on: "2025-04-01" })).amount
      const base = 32_326
      expect([0, 1, 2, 3, 4, 5].map(of)).toEqual(
        [1.5, 1.8, 2.1, 2.4, 2.5, 2.6].map((weight) => Math.round(base * weight)),
      )
    })

    it("has no increase for a parent alone", () => {
      const household = { ...there, children: 1, isolatedParentIncrease: true } as const
      expect(() => rsaFlatAmount({ household, on: "2025-04-01" })).toThrow(InvalidInput)
    })

    it("gives no single floor: both readings are told", () => {
      for (const answer of [
        minimumBankBalance({ on: "2026-01-05", territory: "mayotte" }),
        seizableShare({ netMonthlyPay: 120_000, dependants: 0, on: "2026-01-05", territory: "mayotte" }),
        maintenanceShare({ netMonthlyPay: 120_000, on: "2026-01-05", territory: "mayotte" }),
        repaymentCapacity({ netMonthlyResources: 120_000, dependants: 0, household: there, on: "2026-01-05" }),
      ]) {
        expect(answer).toMatchObject({ amount: null, lastKnown: null })
        expect(answer.steps.join(" ").replaceAll(/\s/g, " ")).toMatch(/323,26 €.*646,52 €/)
      }
    })
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
