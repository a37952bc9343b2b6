// Every calculation of the plugins that hold law, on each day of 2026 and 2027: what somebody writes down is never lost because a
// decree is awaited. What is not known is `null` with words, and nothing is thrown.
import { describe, expect, it } from "vitest"
import { addDays, openMediation, type PlainDate, plainDate, settle } from "../../packages/core/src/index.ts"
import { memoryKeys, memoryStorage } from "../../packages/core/src/testing/index.ts"
import * as budget from "../../packages/plugins/budget-counseling/src/index.ts"
import * as caf from "../../packages/plugins/caf-relay/src/index.ts"
import * as dalo from "../../packages/plugins/dalo/src/index.ts"
import * as energy from "../../packages/plugins/energy-water/src/index.ts"
import * as housing from "../../packages/plugins/housing/src/index.ts"

const days: Array<PlainDate> = []
for (let on = plainDate("2026-01-01"); on <= "2027-12-31"; on = addDays(on, 1)) days.push(on)

const sheet = (on: string): budget.BudgetSheetInput => ({
  on,
  household: {
    members: [
      { relation: "holder", born: "1988-04-12" },
      { relation: "child", born: "2024-06-30", dependant: true },
    ],
    shocks: [{ kind: "job-loss", on: "2025-11-30" }],
  },
  parts: [
    {
      person: "camille",
      lines: [
        { section: "resources", kind: "unemployment", amount: 50_000 },
        { section: "resources", kind: "housing-benefit", amount: 30_000 },
        { section: "fixed", kind: "rent", amount: 61_000 },
        { section: "fixed", kind: "bank-fees", amount: 900 },
      ],
      debts: [
        { debt: "a", details: { creditor: "Fictif", kind: "mini-credit", due: 20_000, monthly: 5000, late: 5000 } },
        { debt: "b", details: { creditor: "Fictif", kind: "rent", due: 60_000, monthly: 0, late: 60_000 } },
      ],
    },
  ],
})
const alone = { adults: 1, children: 0 } as const
const stages = Object.keys(budget.procedureStages) as ReadonlyArray<keyof typeof budget.procedureStages>
const routes = Object.keys(caf.disputeRoutes) as ReadonlyArray<keyof typeof caf.disputeRoutes>
const procedures = Object.keys(dalo.procedures) as ReadonlyArray<keyof typeof dalo.procedures>

/** Each calculation by its name; a figure that it answers is told, or told not to be known. */
const calculations: Readonly<Record<string, (on: string) => unknown>> = {
  seizableShare: (on) => budget.seizableShare({ netMonthlyPay: 150_000, dependants: 1, on }),
  maintenanceShare: (on) => budget.maintenanceShare({ netMonthlyPay: 150_000, on }),
  repaymentCapacity: (on) =>
    budget.repaymentCapacity({ netMonthlyResources: 150_000, dependants: 1, household: alone, on }),
  minimumBankBalance: (on) => budget.minimumBankBalance({ on }),
  rsaFlatAmount: (on) => budget.rsaFlatAmount({ household: alone, on }),
  rsaFlatAmountInMayotte: (on) => budget.rsaFlatAmount({ household: { ...alone, territory: "mayotte" }, on }),
  seizableShareInMayotte: (on) =>
    budget.seizableShare({ netMonthlyPay: 150_000, dependants: 1, on, territory: "mayotte" }),
  diagnose: (on) => budget.diagnose(sheet(on)),
  compareBudgets: (on) => budget.compareBudgets(sheet("2026-01-01"), sheet(on)),
  fragileCustomer: (on) =>
    budget.fragileCustomer({ incidentsByMonth: [0, 6, 0], monthsInFcc: 0, overIndebted: false, on }),
  fragileOfferTerms: (on) => budget.fragileOfferTerms({ on }),
  energyVoucher: (on) => budget.energyVoucher({ referenceIncome: 569_900, persons: 1, year: Number(on.slice(0, 4)) }),
  bankSilence: (receivedOn) => budget.bankSilence({ receivedOn }),
  ficpUntil: (from) => budget.ficpUntil({ kind: "measures", from }),
  whatChanges: (on) => stages.map((stage) => budget.whatChanges(stage, on)),
  paymentPlan: (from) => budget.paymentPlan({ total: 42_000, monthly: 10_000, from }),
  monthlyRetention: (on) =>
    caf.monthlyRetention({
      resources: 90_000,
      benefits: 20_000,
      rent: null,
      household: { couple: false, children: 1 },
      on,
    }),
  familyQuotient: (on) =>
    caf.familyQuotient({ annualIncome: 1_560_000, monthlyBenefits: 32_000, household: { adults: 1, children: 1 }, on }),
  disputeDeadlines: (notifiedOn) =>
    routes.map((route) => caf.disputeDeadlines({ about: "overpayment", route, notifiedOn })),
  recovery: (notifiedOn) =>
    routes.map((route) => caf.recovery({ about: "overpayment", route, notifiedOn, remissionAskedOn: notifiedOn })),
  referenceMonths: (on) => caf.referenceMonths(on),
  daloDeadlines: (receivedOn) =>
    procedures.flatMap((procedure) =>
      ["66", "49", "75", "976", "62"].map((departement) =>
        dalo.daloDeadlines({ procedure, departement, receivedOn, decidedOn: addDays(plainDate(receivedOn), 40) }),
      ),
    ),
  checkEligibility: (on) => dalo.checkEligibility({ on }),
  evictionCalendar: (on) =>
    Object.keys(housing.landlordKinds).map((landlord) =>
      housing.evictionCalendar({
        landlord: landlord as housing.LandlordKind,
        paymentOrder: { on },
        ccapexOn: on,
        summons: { on, hearingOn: addDays(plainDate(on), 100) },
        prefectNotifiedOn: on,
        leaveOrder: { on, prefectToldOn: on },
        forceAskedOn: on,
        evictedOn: on,
        protocol: { on, until: addDays(plainDate(on), 700) },
      }),
    ),
  unpaidConstituted: (on) => ({
    found: housing.unpaidConstituted({
      firstUnpaidOn: plainDate(on),
      debts: [{ on: plainDate(on), met: ["over-450", "two-months"], notMet: [] }],
    }),
  }),
  winterTruce: (on) => ({ truce: housing.winterTruce(on) }),
  "cut of a supply": (on) => ({ cut: energy.cutCalendar({ supply: "electricity", noticeOn: on, cheque: true }) }),
  "mediator of energy": (on) => ({ window: energy.mediatorWindow(on) }),
  "bill that is too old": (on) => ({ old: energy.olderThanBillable({ readOn: on, from: "2022-01-01", to: on }) }),
  decencyPoints: (on) =>
    [true, false].map((overseas) => housing.decencyPoints({ on, overseas, energyClass: "F", mainRoomDm2: 1200 })),
  visale: (on) => housing.visale({ on, age: 25, rent: 60_000, zone: "elsewhere" }),
}

describe.each(Object.entries(calculations))("%s", (_, calculate) => {
  it("answers on each day of 2026 and 2027, and tells how it got there", () => {
    for (const on of days) {
      const answer = calculate(on)
      expect(answer).toBeDefined()
      // The steps are written when they are read: they must not throw either.
      expect(() => JSON.stringify(answer)).not.toThrow()
    }
  })
})

const open = async (today: string) => {
  let now = `${today}T09:00:00.000Z`
  const core = await openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    plugins: [budget.budgetCounseling, caf.cafRelay, dalo.dalo],
    ports: { keys: memoryKeys(), clock: { now: () => now as never } },
  })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  return {
    desk,
    goTo: (day: string) => {
      now = `${day}T09:00:00.000Z`
    },
  }
}

describe("the work of a desk", () => {
  it("is recorded, diagnosed and handed over on each day on which a decree may be awaited", async () => {
    const { desk, goTo } = await open("2025-12-31")
    const { key: person } = await desk.people.registerPerson({ name: "Camille Exemple" })
    const { key: file } = await desk.budget.openFile({ holder: person, on: "2025-12-31" })
    const awaited = days.filter((on) => on.endsWith("-01") || ["2026-12-31", "2027-01-11", "2027-03-31"].includes(on))
    for (const on of awaited) {
      goTo(on)
      const { household, parts } = sheet(on)
      const recorded = await settle(
        desk.budget.record({
          file,
          holder: person,
          on,
          household,
          parts: parts.map((part) => ({ ...part, person })),
        } as never),
      )
      expect(recorded).toMatchObject({ ok: true })
      const read = await desk.budget.sheet({ file })
      if (read === null) throw new Error("no sheet")
      const { repaymentCapacity, notKnown } = budget.diagnose(read)
      expect([repaymentCapacity === null, notKnown.length]).toEqual(on < "2027-01-01" ? [false, 0] : [true, 1])
      expect(await desk.budget.budgetSheet({ file })).not.toBeNull()
      expect((await desk.budget.seizableShare({ netMonthlyPay: 150_000, dependants: 0 })).steps.length).toBeGreaterThan(
        0,
      )
      expect(
        (await desk.caf.retention({ resources: 1, benefits: 0, rent: 0, household: { couple: false, children: 0 } }))
          .steps.length,
      ).toBeGreaterThan(0)
    }
  })
})
