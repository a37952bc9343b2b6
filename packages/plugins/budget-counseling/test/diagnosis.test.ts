import { InvalidInput } from "@traitdunion/core"
import { type BudgetSheetInput, compareBudgets, diagnose, perMonth } from "@traitdunion/plugin-budget-counseling"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { family } from "./support/desk.ts"

const on = "2026-05-04"
const holder = { relation: "holder", born: "1990-01-01" } as const
const sheet = (
  lines: NonNullable<BudgetSheetInput["parts"][number]["lines"]>,
  debts: NonNullable<BudgetSheetInput["parts"][number]["debts"]> = [],
  household: BudgetSheetInput["household"] = { members: [holder] },
): BudgetSheetInput => ({ on, household, parts: [{ person: "camille", lines, debts }] })
const codes = (given: BudgetSheetInput) => diagnose(given).alerts.map(({ code }) => code)
const rights = (given: BudgetSheetInput) => diagnose(given).rights.map(({ right }) => right)

describe("a diagnosis", () => {
  it("reckons what is left to live on, by month, by person and day, by consumption unit", () => {
    const { remainingToLive, remainingPerPersonAndDay, remainingPerUnit, balance, debtRatio, consumptionUnits } =
      diagnose(family)
    // 1520 + 210 + 740 − 610 − 140 − 210 = 1510; food 120 a week, school 240 a year.
    expect(remainingToLive.amount).toBe(151_000)
    expect(remainingPerPersonAndDay?.amount).toBe(Math.round(151_000 / 3 / 30))
    expect(consumptionUnits?.amount).toBe(18)
    expect(remainingPerUnit?.amount).toBe(Math.round(151_000 / 1.8))
    expect(balance.amount).toBe(151_000 - 52_000 - 2_000)
    expect(debtRatio.amount).toBeCloseTo(21_000 / 247_000)
    expect(remainingPerUnit?.steps.join(" ")).toContain("OCDE")
    expect(debtRatio.references.map(({ source }) => source)).toContain("Haut Conseil de stabilité financière")
  })

  it("says what is urgent first, with the reason and the source of each", () => {
    const { alerts } = diagnose(family)
    expect(alerts.map(({ code, urgency }) => `${urgency} ${code}`)).toEqual(["now energy-arrears", "soon income-shock"])
    expect(alerts[0]?.reason.replaceAll(/\s/g, " ")).toBe("Retard de 420,00 € (énergie), depuis le 10/12/2025.")
    for (const { reason, source } of alerts)
      expect([reason, source.source].every((text) => text.length > 10)).toBe(true)
  })

  it.each([
    [
      "deficit",
      sheet([
        { section: "fixed", kind: "rent", amount: 1 },
        { section: "resources", kind: "rsa", amount: 0 },
      ]),
    ],
    [
      "nothing-to-live-on",
      sheet([
        { section: "fixed", kind: "rent", amount: 90_000 },
        { section: "resources", kind: "pensions", amount: 80_000 },
      ]),
    ],
    [
      "debt-ratio",
      sheet(
        [{ section: "resources", kind: "pensions", amount: 200_000 }],
        [{ debt: "a", details: { creditor: "Fictif", kind: "consumer-credit", due: 1_000_000, monthly: 70_100 } }],
      ),
    ],
    [
      "beyond-capacity",
      sheet(
        [{ section: "resources", kind: "pensions", amount: 100_000 }],
        [{ debt: "a", details: { creditor: "Fictif", kind: "taxes", due: 100_000, monthly: 30_000 } }],
      ),
    ],
    ["bank-fees", sheet([{ section: "fixed", kind: "bank-fees", amount: 900 }])],
    ["incomplete", sheet([{ section: "fixed", kind: "rent", amount: null }])],
    [
      "rent-arrears",
      sheet([], [{ debt: "a", details: { creditor: "Fictif", kind: "rent", due: 500, monthly: 0, late: null } }]),
    ],
    [
      "arrears",
      sheet([], [{ debt: "a", details: { creditor: "Fictif", kind: "fines", due: 500, monthly: 0, late: 500 } }]),
    ],
  ])("alerts of %s, and a sound budget of nothing", (code, given) => {
    expect(codes(given)).toContain(code)
    const sound = sheet([{ section: "resources", kind: "pensions", amount: 150_000 }])
    expect(codes(sound)).toEqual([])
  })

  it("names the ratio of home loans for what it is, and only above it", () => {
    const at = (monthly: number) =>
      diagnose(
        sheet(
          [{ section: "resources", kind: "wages", amount: 200_000 }],
          [{ debt: "a", details: { creditor: "Fictif", kind: "home-loan", due: 9_000_000, monthly } }],
        ),
      ).alerts.find(({ code }) => code === "debt-ratio")
    expect(at(70_000)).toBeUndefined()
    expect(at(70_001)?.reason).toContain("ce n'est pas un seuil de pauvreté")
  })

  it("invites to check rights, and never where a line is there but not known", () => {
    expect(rights(sheet([{ section: "resources", kind: "other", amount: 30_000 }]))).toEqual(["rsa"])
    expect(rights(sheet([{ section: "resources", kind: "rsa", amount: null }]))).toEqual([])
    expect(rights(sheet([{ section: "resources", kind: "other", amount: 90_000 }]))).toEqual([])
    expect(rights(sheet([{ section: "resources", kind: "wages", amount: 120_000 }]))).toEqual(["in-work-bonus"])
    expect(
      rights(
        sheet([
          { section: "resources", kind: "pensions", amount: 120_000 },
          { section: "fixed", kind: "rent", amount: 50_000 },
        ]),
      ),
    ).toEqual(["housing-benefit"])
    const alone = { members: [holder, { relation: "child", born: "2024-09-01", dependant: true }] } as const
    const rsa = [{ section: "resources", kind: "rsa", amount: 120_000 }] as const
    expect(rights(sheet(rsa, [], alone))).toEqual(["rsa-increase"])
    expect(rights(sheet(rsa, [], { ...alone, isolatedParentIncrease: true }))).toEqual([])
  })

  it("forgets a shock after twelve months", () => {
    const shock = (day: string) =>
      codes(sheet([], [], { members: [holder], shocks: [{ kind: "separation", on: day }] })).includes("income-shock")
    expect(shock("2025-05-04")).toBe(true)
    expect(shock("2025-05-03")).toBe(false)
  })

  it("leaves out of the debt ratio what is no credit, and says when there are no resources", () => {
    const debts = [{ debt: "a", details: { creditor: "Fictif", kind: "rent", due: 100, monthly: 100 } }] as const
    expect(diagnose(sheet([], debts)).debtRatio.amount).toBeNull()
    const some = sheet([{ section: "resources", kind: "rsa", amount: 65_000 }], debts)
    expect(diagnose(some).debtRatio.amount).toBe(0)
    expect(diagnose(some).remainingToLive.amount).toBe(64_900)
  })

  it.each([
    ["parts.0.person", { parts: [{ person: "Camille Exemple", lines: [] }] }],
    ["parts.0.debts.0.debt", { parts: [{ person: "camille", lines: [], debts: [{ debt: "", details: null }] }] }],
    ["parts.0.notes", { parts: [{ person: "camille", lines: [], notes: "?" }] }],
    ["parts", { parts: [] }],
  ])("refuses a sheet that is none, at %s", (place, change) => {
    try {
      diagnose({ ...sheet([]), ...change })
      expect.unreachable()
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      expect(error.issues.map(({ path }) => path.join("."))).toEqual([place])
    }
  })

  it("tells on 11 January 2027 what needs no decree, and of the capacity that it is not known (Code du travail R3252-4)", () => {
    const given = sheet([{ section: "resources", kind: "pensions", amount: 150_000 }])
    const before = diagnose({ ...given, on: "2026-12-31" })
    const after = diagnose({ ...given, on: "2027-01-11" })
    expect(after.remainingToLive.amount).toBe(before.remainingToLive.amount)
    expect(after.repaymentCapacity).toBeNull()
    expect(before.notKnown).toEqual([])
    expect(after.notKnown).toMatchObject([
      {
        figure: "repaymentCapacity",
        amount: null,
        lastKnown: { on: "2026-12-31", figure: { amount: before.repaymentCapacity?.amount } },
      },
    ])
    expect(after.notKnown[0]?.words.fr).toContain("barème 2027 pas encore connu de l'outil")
  })

  it("warns of payments beyond capacity by the last known amounts, named as such", () => {
    const given = sheet(
      [{ section: "resources", kind: "pensions", amount: 100_000 }],
      [{ debt: "a", details: { creditor: "Fictif", kind: "taxes", due: 100_000, monthly: 30_000 } }],
    )
    const [alert] = diagnose({ ...given, on: "2027-05-03" }).alerts.filter(({ code }) => code === "beyond-capacity")
    expect(alert?.reason).toContain("d'après les montants connus jusqu'au 31/12/2026")
  })

  it("counts a housing benefit for the RSA up to the housing deduction (CASF R262-9, R262-10)", () => {
    const given = sheet([
      { section: "resources", kind: "unemployment", amount: 50_000 },
      { section: "resources", kind: "housing-benefit", amount: 30_000 },
    ])
    const [rsa] = diagnose(given).rights
    expect(rsa?.right).toBe("rsa")
    expect(rsa?.reason.replaceAll(/\s/g, " ")).toContain("578,20 €, l'aide au logement comptée dans la limite")
    const enough = sheet([
      { section: "resources", kind: "unemployment", amount: 60_000 },
      { section: "resources", kind: "housing-benefit", amount: 30_000 },
    ])
    expect(rights(enough)).toEqual([])
  })

  it("invites to check the RSA by the last known amount, named as such, once the decree of April is awaited", () => {
    const given = sheet([{ section: "resources", kind: "other", amount: 30_000 }])
    const [rsa] = diagnose({ ...given, on: "2027-04-02" }).rights
    expect(rsa?.reason).toContain("montant connu jusqu'au 31/03/2027")
  })

  it("lists split payments and mini-credits as credits, and tells of renegotiation since 20 November 2026 (C. conso L312-35-1)", () => {
    const late = (kind: "split-payment" | "mini-credit" | "rent", day: string) =>
      diagnose({
        ...sheet(
          [{ section: "resources", kind: "wages", amount: 150_000 }],
          [{ debt: "a", details: { creditor: "Fictif", kind, due: 15_000, monthly: 5000, late: 5000 } }],
        ),
        on: day,
      })
    expect(late("split-payment", "2026-11-20").debtRatio.amount).toBeCloseTo(5000 / 150_000)
    const alerts = (...given: Parameters<typeof late>) => late(...given).alerts.map(({ code }) => code)
    expect(alerts("mini-credit", "2026-11-20")).toContain("renegotiation")
    expect(alerts("mini-credit", "2026-11-19")).not.toContain("renegotiation")
    expect(alerts("rent", "2026-11-20")).not.toContain("renegotiation")
  })

  it("uses what the structure entered, which goes with its sheets", () => {
    const entered = [
      {
        parameter: "budget.wage-brackets",
        from: "2027-01-01",
        to: "2027-12-31",
        value: { thresholds: [460_000, 890_000, 1_320_000, 1_750_000, 2_180_000, 2_620_000], perDependant: 177_000 },
        reference: { source: "Décret fictif" },
        checkedBy: "lead-1",
        checkedOn: "2027-01-02",
      },
    ] as unknown as NonNullable<BudgetSheetInput["entered"]>
    const given = { ...sheet([{ section: "resources", kind: "pensions", amount: 150_000 }]), on: "2027-02-01", entered }
    expect(diagnose(given).repaymentCapacity?.amount).toBeGreaterThan(0)
    expect(diagnose(given).repaymentCapacity?.references.map(({ source }) => source)).toContain("Décret fictif")
  })
})

const line = fc.record({
  section: fc.constant("fixed" as const),
  kind: fc.constantFrom("rent" as const, "water" as const, "telecoms" as const),
  amount: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  every: fc.constantFrom("week" as const, "month" as const, "quarter" as const, "year" as const),
})
// Each line has a name of its own, so that no two are one thing in two periods.
const lines = fc
  .array(line, { maxLength: 20 })
  .map((all) => all.map((one, index) => ({ ...one, label: `ligne ${index}` })))

describe("a diagnosis of any budget", () => {
  it("adds up to the same, whoever brings what", () => {
    fc.assert(
      fc.property(lines, fc.nat(20), (all, cut) => {
        const members = [holder]
        const together = diagnose({ on, household: { members }, parts: [{ person: "a", lines: all }] })
        const apart = diagnose({
          on,
          household: { members },
          parts: [
            { person: "a", lines: all.slice(0, cut) },
            { person: "b", lines: all.slice(cut) },
          ],
        })
        expect(apart.sums).toEqual(together.sums)
        expect(apart.balance.amount).toBe(together.balance.amount)
      }),
    )
  })

  it("is worth each month what it is worth over a year, within a cent a line", () => {
    fc.assert(
      fc.property(lines, (all) => {
        const yearly = { week: 52, month: 12, quarter: 4, year: 1 }
        // In twelfths of a cent a month, which are whole numbers.
        const exact = all.reduce((sum, { amount, every }) => sum + (amount ?? 0) * yearly[every], 0)
        const { sums } = diagnose(sheet(all))
        expect(Math.abs(sums.fixed.amount * 12 - exact)).toBeLessThanOrEqual(6)
        const one = all.reduce((sum, given) => sum + (perMonth(given as never) ?? 0), 0)
        expect(Math.abs(one * 12 - exact)).toBeLessThanOrEqual(all.length * 6)
        expect(sums.fixed.complete).toBe(all.every(({ amount }) => amount !== null))
      }),
    )
  })

  it("never finds more to live on when a charge is added, and never less when a resource is", () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 500_000 }), (all, amount) => {
        const left = (more: Parameters<typeof sheet>[0]) => diagnose(sheet([...all, ...more])).remainingToLive.amount
        expect(left([{ section: "fixed", kind: "energy", amount }])).toBeLessThanOrEqual(left([]))
        expect(left([{ section: "resources", kind: "other", amount }])).toBeGreaterThanOrEqual(left([]))
      }),
    )
  })

  it("compared with itself has not moved", () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { figures } = compareBudgets(sheet(all), sheet(all))
        expect(Object.values(figures).every(({ change }) => change === 0)).toBe(true)
      }),
    )
  })
})
