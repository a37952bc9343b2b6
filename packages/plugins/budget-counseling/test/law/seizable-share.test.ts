import { euros, InvalidInput } from "@traitdunion/core"
import {
  budgetLaw,
  maintenanceShare,
  minimumBankBalance,
  repaymentCapacity,
  seizableShare,
} from "@traitdunion/plugin-budget-counseling"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { known } from "../support/known.ts"

// Day, net pay, dependants, what is attachable, what is left: worked by hand from the published brackets.
const worked = [
  ["2026-05-04", "1200,00", 0, "154,42", "1045,58"],
  ["2026-05-04", "700,00", 0, "48,31", "651,69"],
  ["2026-05-04", "660,00", 0, "8,31", "651,69"],
  ["2026-05-04", "1800,00", 2, "252,60", "1547,40"],
  ["2026-05-04", "2500,00", 0, "921,43", "1578,57"],
  ["2026-05-04", "2150,83", 0, "572,26", "1578,57"],
  ["2025-06-02", "1500,00", 0, "236,94", "1263,06"],
  ["2025-06-02", "1500,00", 1, "201,96", "1298,04"],
  ["2024-05-06", "1747,50", 0, "323,61", "1423,89"],
  ["2023-05-02", "1350,00", 0, "202,58", "1147,42"],
] as const

describe("the attachable share of wages", () => {
  it.each(worked)("on %s, of %s with %i dependants, is %s", (on, pay, dependants, share, left) => {
    const { amount, steps, references } = known(seizableShare({ netMonthlyPay: euros(pay), dependants, on }))
    expect(Math.abs(amount - euros(share))).toBeLessThanOrEqual(1)
    expect(Math.abs(euros(pay) - amount - euros(left))).toBeLessThanOrEqual(1)
    expect(steps.length).toBeGreaterThan(3)
    expect(references.map(({ source }) => source)).toContain("Code du travail, art. R3252-2 et R3252-3")
  })

  it("reaches at each threshold of 2024 the sums that were published", () => {
    const published = ["18,21", "52,79", "122,29", "208,33", "323,61", "558,61"]
    const thresholds = [4370, 8520, 12690, 16820, 20970, 25200]
    for (const [index, threshold] of thresholds.entries()) {
      // Without a floor in the way: the law is given an RSA of nothing.
      const [first] = budgetLaw.rsaBase.values
      if (first === undefined) throw new Error("no value")
      const rsaBase = { ...budgetLaw.rsaBase, values: [{ ...first, value: euros("0") }] }
      const netMonthlyPay = Math.round((threshold * 100) / 12)
      const { amount } = known(
        seizableShare(
          { netMonthlyPay, dependants: 0, on: "2024-05-06" },
          { ...budgetLaw, rsaBase: { ...rsaBase, values: rsaBase.values.map(({ to: _, ...rest }) => rest) } },
        ),
      )
      expect(Math.abs(amount - euros(published[index] ?? ""))).toBeLessThanOrEqual(2)
    }
  })

  it("takes the floor of the day and not of the year", () => {
    const before = seizableShare({ netMonthlyPay: 66_000, dependants: 0, on: "2026-03-31" })
    const after = seizableShare({ netMonthlyPay: 66_000, dependants: 0, on: "2026-04-01" })
    expect([before.amount, after.amount]).toEqual([66_000 - 64_652, 66_000 - 65_169])
  })

  it("tells each step in French", () => {
    const { steps } = seizableShare({ netMonthlyPay: 70_000, dependants: 1, on: "2026-05-04" })
    expect(steps.join("\n").replaceAll(/[\u00a0\u202f]/g, " ")).toMatchInlineSnapshot(`
      "Revenu net mensuel : 700,00 € ; 1 personne à charge, chaque seuil annuel relevé de 1 740,00 €.
      Tranche saisissable à 1/20 : 518,33 € par mois, soit 25,92 €.
      Tranche saisissable à 1/10 : 181,67 € par mois, soit 18,17 €.
      Part saisissable selon le barème : 44,08 € (arrondie une seule fois, au centime).
      Plancher : il reste toujours à la personne 651,69 €, le RSA d'une personne seule, quel que soit le foyer.
      Part saisissable : 44,08 € ; il reste 655,92 €."
    `)
  })
})

const day = fc
  .integer({ min: 0, max: 1643 })
  .map((offset) => new Date(Date.UTC(2022, 6, 1 + offset)).toISOString().slice(0, 10))
  .filter((on) => on <= "2026-12-31")
const pay = fc.oneof(fc.integer({ min: 0, max: 400_000 }), fc.integer({ min: 0, max: 100_000_000 }))
const dependants = fc.integer({ min: 0, max: 12 })
const floorOn = (on: string): number => known(minimumBankBalance({ on })).amount

/** The yearly text of the decree, followed word for word, with fractions kept whole until the end. */
const yearly = (net: number, count: number, on: string): number => {
  const brackets = budgetLaw.wageBrackets.values.find(({ from, to }) => from <= on && (to === undefined || on <= to))
  if (brackets === undefined) throw new Error("outside")
  const { thresholds, perDependant } = brackets.value
  const rates = [1 / 20, 1 / 10, 1 / 5, 1 / 4, 1 / 3, 2 / 3, 1]
  const year = net * 12
  const bounds = [0, ...thresholds.map((threshold) => threshold + perDependant * count), Number.MAX_SAFE_INTEGER]
  return rates.reduce(
    (sum, rate, index) => sum + rate * Math.max(0, Math.min(year, bounds[index + 1] ?? 0) - (bounds[index] ?? 0)),
    0,
  )
}

describe("the attachable share, whatever the pay", () => {
  const share = (net: number, count: number, on: string): number =>
    known(seizableShare({ netMonthlyPay: net, dependants: count, on })).amount

  it("never falls as pay rises, and never rises faster than pay", () => {
    fc.assert(
      fc.property(pay, fc.integer({ min: 1, max: 5000 }), dependants, day, (net, more, count, on) => {
        const grown = share(net + more > 100_000_000 ? net : net + more, count, on) - share(net, count, on)
        expect(grown).toBeGreaterThanOrEqual(0)
        expect(grown).toBeLessThanOrEqual(more)
      }),
    )
  })

  it("never takes the floor", () => {
    fc.assert(
      fc.property(pay, dependants, day, (net, count, on) => {
        expect(net - share(net, count, on)).toBeGreaterThanOrEqual(Math.min(net, floorOn(on)))
      }),
    )
  })

  it("is continuous at each threshold", () => {
    fc.assert(
      fc.property(fc.nat(5), dependants, day, (index, count, on) => {
        const brackets = budgetLaw.wageBrackets.values.find(({ to }) => on <= (to ?? on))
        const threshold = brackets?.value.thresholds[index]
        if (brackets === undefined || threshold === undefined) throw new Error("outside")
        const at = Math.floor((threshold + brackets.value.perDependant * count) / 12)
        for (const near of [-1, 0, 1]) {
          expect(Math.abs(share(at + near + 1, count, on) - share(at + near, count, on))).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it("falls with each dependant, or stays", () => {
    fc.assert(
      fc.property(pay, dependants, day, (net, count, on) => {
        expect(share(net, count + 1, on)).toBeLessThanOrEqual(share(net, count, on))
      }),
    )
  })

  it("equals the yearly computation within a cent", () => {
    fc.assert(
      fc.property(pay, dependants, day, (net, count, on) => {
        const expected = Math.min(yearly(net, count, on) / 12, Math.max(0, net - floorOn(on)))
        expect(Math.abs(share(net, count, on) - expected)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it("is never more than what maintenance may reach", () => {
    fc.assert(
      fc.property(pay, dependants, day, (net, count, on) => {
        expect(share(net, count, on)).toBeLessThanOrEqual(known(maintenanceShare({ netMonthlyPay: net, on })).amount)
      }),
    )
  })
})

describe("the most a commission may ask", () => {
  it("is the share where the RSA of the household leaves room, and what exceeds it elsewhere", () => {
    const alone = { adults: 1, children: 0 } as const
    const couple = { adults: 2, children: 0 } as const
    const on = "2025-06-02"
    const first = repaymentCapacity({ netMonthlyResources: 150_000, dependants: 0, household: alone, on })
    expect(first.amount).toBe(23_694)
    const second = repaymentCapacity({ netMonthlyResources: 110_000, dependants: 0, household: couple, on })
    expect(second.amount).toBe(13_022)
    expect(second.steps.join(" ")).toContain("plafond")
    expect(second.references.map(({ reference }) => reference)).toContain("art. R731-1 et L731-2")
  })

  it("never leaves the household less than its RSA", () => {
    const household = fc.record({ adults: fc.constantFrom(1 as const, 2 as const), children: fc.nat(8) })
    fc.assert(
      fc.property(pay, dependants, household, day, (net, count, home, on) => {
        const { amount } = known(
          repaymentCapacity({ netMonthlyResources: net, dependants: count, household: home, on }),
        )
        const cap = known(seizableShare({ netMonthlyPay: net, dependants: count, on })).amount
        expect(amount).toBeLessThanOrEqual(cap)
        expect(amount).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe("refused", () => {
  const on = "2026-05-04"
  it.each([
    ["a negative pay", { netMonthlyPay: -1, dependants: 0, on }, "netMonthlyPay"],
    ["a fraction of a cent", { netMonthlyPay: 1200.5, dependants: 0, on }, "netMonthlyPay"],
    ["an absurd pay", { netMonthlyPay: 100_000_001, dependants: 0, on }, "netMonthlyPay"],
    ["no number at all", { netMonthlyPay: Number.NaN, dependants: 0, on }, "netMonthlyPay"],
    ["half a dependant", { netMonthlyPay: 1, dependants: 0.5, on }, "dependants"],
    ["fewer than no dependants", { netMonthlyPay: 1, dependants: -1, on }, "dependants"],
    ["a day that does not exist", { netMonthlyPay: 1, dependants: 0, on: "2026-02-30" }, "on"],
  ])("%s, with its place and French words", (_, args, place) => {
    const refused = (() => {
      try {
        return seizableShare(args)
      } catch (error) {
        return error
      }
    })()
    expect(refused).toBeInstanceOf(InvalidInput)
    if (refused instanceof InvalidInput) {
      expect(refused.issues.map(({ path }) => path.join("."))).toEqual([place])
      expect(refused.words.fr).toMatch(/Saisie refusée/)
      expect(refused.issues[0]?.fr).not.toMatch(/^(An |Not |More |Invalid)/)
    }
  })
})

describe("on a day whose brackets are not known", () => {
  const asked = { netMonthlyPay: 150_000, dependants: 0 }

  it("is no figure but the words that say so, and the last known beside it (Code du travail R3252-4)", () => {
    const answer = seizableShare({ ...asked, on: "2027-01-11" })
    expect(answer).toMatchObject({ amount: null, parameter: "budget.wage-brackets" })
    expect(answer.steps.join(" ")).toContain("barème 2027 pas encore connu de l'outil")
    const before = known(seizableShare({ ...asked, on: "2026-12-31" }))
    expect(answer).toMatchObject({ lastKnown: { on: "2026-12-31", figure: { amount: before.amount } } })
  })

  it.each(["2013-12-31", "2015-06-01", "2018-06-01"])("has nothing beside it, or what was read, on %s", (on) => {
    const answer = seizableShare({ ...asked, on })
    expect(answer.amount).toBeNull()
    expect(answer.steps[0]).toContain("n'est pas connu au")
  })

  it("can be used with its floor from 2020 to June 2022 (décrets 2020-490, 2021-530, 2022-699)", () => {
    for (const on of ["2019-06-01", "2020-01-01", "2021-12-31", "2022-01-01", "2022-06-30"]) {
      expect(seizableShare({ ...asked, on }).amount).toBeGreaterThan(0)
    }
  })
})

it("tells all of itself on a wire, its steps among it", () => {
  const share = seizableShare({ netMonthlyPay: 120_000, dependants: 0, on: "2026-05-04" })
  const { steps, references, amount } = share
  expect(JSON.parse(JSON.stringify(share))).toEqual(JSON.parse(JSON.stringify({ references, amount, steps })))
})
