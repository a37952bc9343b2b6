import { InvalidInput } from "@traitdunion/core"
import { energyVoucher } from "@traitdunion/plugin-budget-counseling"
import { describe, expect, it } from "vitest"

const asked = (income: number, persons: number, year = 2023) => ({ referenceIncome: income * 100, persons, year })

describe("the energy voucher (Code de l'énergie R124-1)", () => {
  it.each([
    [5699, 1, 194],
    [5700, 1, 146],
    [11_000, 1, null],
    [9000, 2, 176],
    [13_000, 4, 202],
    [16_500, 2, null],
    [12_000, 3, 176],
  ])("of 2023, for %i euros and %i persons, is %s", (income, persons, amount) => {
    const answer = energyVoucher(asked(income, persons))
    expect(answer.amount).toBe(amount === null ? null : amount * 100)
    expect(answer.likely).toBe(amount !== null)
    expect(answer.steps.at(-1)).toContain("l'administration décide")
  })

  it("has a ceiling and no amount in 2024, whose grid was not read (décret 2024-411)", () => {
    expect(energyVoucher(asked(10_999, 1, 2024))).toMatchObject({ likely: true, amount: null })
    expect(energyVoucher(asked(11_000, 1, 2024))).toMatchObject({ likely: false, amount: null })
    expect(energyVoucher(asked(5000, 1, 2024)).steps[0]).toContain("de 2021")
  })

  it("is not told for certain in 2025, whose way of counting units was not read, nor at all later", () => {
    expect(energyVoucher(asked(5000, 1, 2025))).toMatchObject({ likely: null, amount: null })
    expect(energyVoucher(asked(5000, 1, 2025)).steps.join(" ")).toContain("n'a pas été lu")
    for (const year of [2026, 2027]) {
      const answer = energyVoucher(asked(5000, 1, year))
      expect(answer).toMatchObject({ likely: null, amount: null })
      expect(answer.steps[0]).toContain("pas encore connus de l'outil")
    }
  })

  it("refuses what cannot be", () => {
    expect(() => energyVoucher(asked(5000, 0))).toThrow(InvalidInput)
    expect(() => energyVoucher(asked(-1, 1))).toThrow(InvalidInput)
  })
})
