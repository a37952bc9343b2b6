import { addDays, addPeriod, daysBetween, plainDate } from "@traitdunion/core"
import {
  chequeEnergie,
  chequeTenths,
  chequeWindow,
  compareBills,
  cutCalendar,
  effortRate,
  energyTruce,
  type HomeBill,
  leakAnswer,
  mediatorWindow,
  olderThanBillable,
} from "@traitdunion/plugin-energy-water"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const days = fc.integer({ min: 0, max: 1200 }).map((days) => addDays(plainDate("2023-06-01"), days))
const cut = (unpaid: Parameters<typeof cutCalendar>[0]) =>
  cutCalendar(unpaid).map(({ step, notBefore }) => `${step} ${notBefore}`)

describe("the chèque énergie", () => {
  it.each([
    [5_699, 1, 194],
    [5_700, 1, 146],
    [11_000, 1, 0],
    [9_000, 2, 176],
    [13_000, 4, 202],
    [16_500, 2, 0],
    [12_000, 3, 176],
  ])("of 2023 is, for %i € and %i persons, %i €", (income, persons, amount) => {
    expect(chequeEnergie({ year: 2023, taxIncome: income * 100, persons }).amount).toBe(amount * 100)
  })

  it("has no amount where the year's were not read, and 0 above a ceiling that is known", () => {
    expect(chequeEnergie({ year: 2025, taxIncome: 500_000, persons: 1 }).amount).toBeNull()
    expect(chequeEnergie({ year: 2025, taxIncome: 1_100_000, persons: 1 }).amount).toBe(0)
    const unknown = chequeEnergie({ year: 2026, taxIncome: 9_000_000, persons: 1 })
    expect(unknown.amount).toBeNull()
    expect(unknown.steps.join(" ")).toContain("à vérifier")
  })

  it("is asked for until the last announced day, and not known from 2027", () => {
    expect(chequeWindow({ year: 2026, on: "2026-12-20" })).toMatchObject({ lastDay: "2026-12-31", open: true })
    expect(chequeWindow({ year: 2026, on: "2026-12-31" }).open).toBe(true)
    expect(chequeWindow({ year: 2026, on: "2027-01-01" }).open).toBe(false)
    expect(chequeWindow({ year: 2025, on: "2026-02-28" }).open).toBe(true)
    expect(chequeWindow({ year: 2025, on: "2026-03-01" }).open).toBe(false)
    const next = chequeWindow({ year: 2027, on: "2027-01-01" })
    expect([next.lastDay, next.open]).toEqual([null, null])
    expect(next.steps[0]).toContain("À vérifier")
  })

  it("never gives more for more income, nor less for one more person", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000_000 }), fc.integer({ min: 1, max: 9 }), (taxIncome, persons) => {
        const amount = (more: number, others: number) =>
          chequeEnergie({ year: 2023, taxIncome: taxIncome + more, persons: persons + others }).amount ?? -1
        expect(amount(1000, 0)).toBeLessThanOrEqual(amount(0, 0))
        expect(amount(0, 1)).toBeGreaterThanOrEqual(amount(0, 0))
        expect(chequeTenths(persons + 1)).toBeGreaterThan(chequeTenths(persons))
      }),
    )
  })
})

describe("before a cut", () => {
  it("a letter comes after 14 days, a notice after 15 or 30, the rest after 20", () => {
    expect(cut({ supply: "gas", unpaidOn: "2026-04-02" })).toEqual(["first-letter 2026-04-16"])
    expect(cut({ supply: "gas", letterOn: "2026-04-16" })).toEqual(["notice 2026-05-01"])
    expect(cut({ supply: "gas", letterOn: "2026-04-16", cheque: true })).toEqual(["notice 2026-05-16"])
    expect(cut({ supply: "gas", noticeOn: "2026-05-01" })).toEqual(["cut 2026-05-21"])
    expect(cut({ supply: "electricity", noticeOn: "2026-05-01" })).toEqual(["reduction 2026-05-21", "cut 2026-06-21"])
  })

  it("asks whether the household is helped rather than take the unknown for no", () => {
    expect(JSON.stringify(cutCalendar({ supply: "gas", letterOn: "2026-04-16" }))).toContain("à demander")
  })

  it("the truce protects from its first to its last day", () => {
    expect(energyTruce(plainDate("2026-10-31"))).toBeNull()
    expect(energyTruce(plainDate("2026-11-01"))).toEqual({ from: "2026-11-01", until: "2027-03-31" })
    expect(energyTruce(plainDate("2027-03-31"))?.until).toBe("2027-03-31")
    expect(energyTruce(plainDate("2027-04-01"))).toBeNull()
    expect(cut({ supply: "gas", noticeOn: "2026-10-11" })).toEqual(["cut 2026-10-31"])
    expect(cut({ supply: "gas", noticeOn: "2026-10-12" })).toEqual(["cut 2027-04-01"])
    expect(cut({ supply: "electricity", noticeOn: "2026-10-20", cheque: true })[0]).toBe("reduction 2027-04-01")
    expect(cut({ supply: "electricity", noticeOn: "2026-10-20" })[0]).toBe("reduction 2026-11-09")
  })

  it("sixty days of reduced power stop in the truce and go on after it", () => {
    const slow = { supply: "electricity", cheque: true, communicatingMeter: true } as const
    expect(cut({ ...slow, reducedOn: "2026-05-01" })).toEqual(["cut 2026-06-30"])
    // Thirty days before the truce, thirty after.
    expect(cut({ ...slow, reducedOn: "2026-10-01" })).toEqual(["cut 2027-04-30"])
  })

  it("water is never cut nor reduced, and a request to the FSL keeps the supply", () => {
    expect(cutCalendar({ supply: "water", noticeOn: "2026-05-01" }).map(({ forbidden }) => forbidden)).toEqual([
      true,
      true,
    ])
    expect(cut({ supply: "gas", noticeOn: "2026-05-01", fslPending: true })).toEqual(["cut null"])
  })

  it("is not known before the law that was read", () => {
    expect(cut({ supply: "gas", noticeOn: "2023-03-31" })).toEqual(["cut null"])
    expect(cut({ supply: "gas", noticeOn: "2023-04-01" })).toEqual(["cut 2023-04-21"])
  })

  it("refuses a notice before its letter, with place and words", () => {
    expect(() => cutCalendar({ supply: "gas", letterOn: "2026-04-16", noticeOn: "2026-04-15" })).toThrow(
      expect.objectContaining({ _tag: "InvalidInput", issues: [expect.objectContaining({ path: ["noticeOn"] })] }),
    )
  })

  it("never falls into the truce, nor before 20 days after the notice", () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom("electricity", "gas", "heat"),
        fc.boolean(),
        fc.boolean(),
        (noticeOn, supply, cheque, communicatingMeter) => {
          const found = cutCalendar({ supply, noticeOn, cheque, communicatingMeter }).find(({ step }) => step === "cut")
          const on = found?.notBefore ?? noticeOn
          expect(energyTruce(on)).toBeNull()
          expect(daysBetween(noticeOn, on)).toBeGreaterThanOrEqual(20)
        },
      ),
    )
  })
})

describe("bills and claims", () => {
  it("nothing older than 14 months before the reading is billed, but for an exception", () => {
    const bill = { readOn: "2026-11-15", to: "2026-11-15" }
    expect(olderThanBillable({ ...bill, from: "2025-09-15" })).toMatchObject({ from: "2025-09-15", days: 0 })
    expect(olderThanBillable({ ...bill, from: "2025-09-14" }).days).toBe(1)
    expect(olderThanBillable({ ...bill, from: "2025-09-14", exception: "fraud" }).days).toBe(0)
    expect(olderThanBillable({ readOn: "2026-04-30", from: "2025-02-01", to: "2026-04-30" }).from).toBe("2025-02-28")
    expect(olderThanBillable({ readOn: "2022-12-31", from: "2020-01-01", to: "2022-12-31" }).days).toBeNull()
    expect(() => olderThanBillable({ ...bill, from: "2026-11-16" })).toThrow("")
  })

  it("counts no more days than the bill has", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (readOn, back, length) => {
        const from = addDays(readOn, -back)
        const to = addDays(from, length)
        const { days: old, from: first } = olderThanBillable({ readOn, from, to })
        expect(old).toBeGreaterThanOrEqual(0)
        expect(old).toBeLessThanOrEqual(length + 1)
        expect((old ?? 0) > 0).toBe(first !== null && from < first)
      }),
    )
  })

  it("the mediator is asked from two months to one year after the claim", () => {
    expect(mediatorWindow("2026-10-15")).toMatchObject({ from: "2026-12-15", lastDay: "2027-10-15" })
    expect(mediatorWindow("2026-12-31")).toMatchObject({ from: "2027-02-28", lastDay: "2027-12-31" })
    expect(mediatorWindow("2022-12-31")).toMatchObject({ from: null, lastDay: null })
    fc.assert(
      fc.property(days, (on) => {
        const { from, lastDay } = mediatorWindow(on)
        expect([from, lastDay]).toEqual([addPeriod(on, "P2M"), addPeriod(on, "P1Y")])
      }),
    )
  })

  it("a leak of a pipe is capped at twice the mean, within the month; of an appliance it is not", () => {
    const years = [100_000, 110_000, 90_000]
    expect(leakAnswer({ pipe: true, consumed: 200_000, years, toldOn: "2026-11-30" })).toMatchObject({
      abnormal: false,
      cap: 200_000,
      attestationBy: "2026-12-30",
    })
    expect(leakAnswer({ consumed: 200_001, years }).abnormal).toBe(true)
    expect(leakAnswer({ consumed: 200_001 }).abnormal).toBeNull()
    expect(leakAnswer({ pipe: false, consumed: 900_000, years })).toMatchObject({ abnormal: null, cap: null })
  })

  it("the effort rate is above at more than 8 %, and unknown is not 0", () => {
    const on = "2026-12-01"
    expect(effortRate({ on, spending: 80_000, income: 1_000_000 })).toMatchObject({ perMille: 80, above: false })
    expect(effortRate({ on, spending: 80_001, income: 1_000_000 })).toMatchObject({ above: true, precarious: null })
    expect(effortRate({ on, spending: 80_001, income: 1_000_000, lowIncome: true }).precarious).toBe(true)
    expect(effortRate({ on, income: 1_000_000 }).perMille).toBeNull()
    expect(effortRate({ on, spending: 80_000 }).above).toBeNull()
    expect(effortRate({ on, spending: 80_000, income: 0 }).perMille).toBeNull()
    expect(effortRate({ on, spending: 0, income: 1_000_000 }).perMille).toBe(0)
    expect(effortRate({ on: "2022-12-31", spending: 1, income: 1 }).perMille).toBeNull()
    expect(() => effortRate({ on, spending: -1, income: 1 })).toThrow(expect.objectContaining({ _tag: "InvalidInput" }))
  })
})

describe("bills before and after", () => {
  const bill = (id: string, from: string, to: string, quantity: number, degreeDays?: number): HomeBill => ({
    bill: id,
    energy: "gas",
    from: plainDate(from),
    to: plainDate(to),
    quantity,
    ...(degreeDays === undefined ? {} : { degreeDays }),
  })

  it("are compared on the same days of an earlier year", () => {
    const bills = [
      bill("a", "2024-11-01", "2025-01-31", 4000),
      bill("b", "2025-02-01", "2025-04-30", 3000),
      bill("c", "2025-11-01", "2026-01-31", 3000),
    ]
    expect(compareBills(bills, "gas", "2025-10-15")).toMatchObject({ changePerMille: -250, by: "days" })
  })

  it("are not compared on other days, with a hole, an overlap, or without a period", () => {
    const winter = bill("a", "2024-11-01", "2025-01-31", 4000)
    const summer = bill("b", "2026-06-01", "2026-08-31", 100)
    const without: HomeBill = { bill: "c", energy: "gas", quantity: 10 }
    for (const bills of [
      [],
      [winter],
      [winter, summer],
      [winter, without],
      [winter, bill("d", "2025-11-01", "2025-11-30", 1), bill("e", "2025-12-15", "2026-01-31", 1)],
      [winter, bill("f", "2025-11-01", "2026-01-31", 1), bill("g", "2026-01-31", "2026-02-28", 1)],
    ]) {
      const { changePerMille, steps } = compareBills(bills, "gas", "2025-10-15")
      expect(changePerMille).toBeNull()
      expect(steps.length).toBeGreaterThan(0)
    }
  })

  it("are compared by degree days where every bill has them", () => {
    const bills = [bill("a", "2024-11-01", "2025-01-31", 4000, 1000), bill("b", "2026-02-01", "2026-03-31", 1500, 500)]
    expect(compareBills(bills, "gas", "2025-10-15")).toMatchObject({ changePerMille: -250, by: "degree-days" })
  })

  it("do not change by the order in which they are told, and a same use is no change", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 100_000 }), (before, after) => {
        const bills = [bill("a", "2024-11-01", "2025-01-31", before), bill("b", "2025-11-01", "2026-01-31", after)]
        const there = compareBills(bills, "gas", "2025-10-15")
        expect(compareBills(bills.toReversed(), "gas", "2025-10-15")).toEqual(there)
        expect(there.changePerMille).toBe(Math.round((after * 1000) / before) - 1000)
      }),
    )
  })
})
