import { InvalidInput, settle } from "@traitdunion/core"
import { bankSilence, cappedFees, fragileCustomer, fragileOfferTerms } from "@traitdunion/plugin-budget-counseling"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openBudget, outcome } from "./support/desk.ts"

const calm = { incidentsByMonth: [0, 0, 0], monthsInFcc: 0, overIndebted: false, on: "2026-05-04" }

describe("the criteria of financial fragility", () => {
  it.each([
    ["nothing", calm, false],
    ["five incidents in a month", { ...calm, incidentsByMonth: [5, 0, 0] }, true],
    ["four incidents in a month", { ...calm, incidentsByMonth: [4, 0, 0] }, false],
    ["three months in a row", { ...calm, incidentsByMonth: [0, 1, 2, 1] }, true],
    ["three months with a calm one", { ...calm, incidentsByMonth: [1, 2, 0] }, false],
    ["three months of cheque incidents", { ...calm, monthsInFcc: 3 }, true],
    ["over-indebtedness", { ...calm, overIndebted: true }, true],
    ["a month that is not known", { ...calm, incidentsByMonth: [0, null, 0] }, null],
    ["months too few to tell", { ...calm, incidentsByMonth: [0] }, null],
    ["a file that is not known", { ...calm, monthsInFcc: null }, null],
  ])("%s: %j is %s", (_, asked, likely) => {
    const answer = fragileCustomer(asked)
    expect(answer.likely).toBe(likely)
    expect(answer.reasons.length > 0).toBe(likely === true)
    expect(answer.references[0]?.reference).toBe("art. R312-4-3")
  })

  it("never turn to less fragile with more incidents", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 3, maxLength: 12 }), fc.nat(11), (months, at) => {
        const more = months.map((count, index) => (index === at ? count + 1 : count))
        const likely = (incidentsByMonth: ReadonlyArray<number>) =>
          fragileCustomer({ ...calm, incidentsByMonth }).likely
        if (likely(months) === true) expect(likely(more)).toBe(true)
      }),
    )
  })

  it("name their sources and stop where they are not known", () => {
    const { price, incidentFees } = fragileOfferTerms({ on: "2026-05-04" })
    expect([price.amount, incidentFees.amount]).toEqual([300, 2500])
    expect(incidentFees.steps.join(" ")).toContain("à vérifier")
    const later = fragileOfferTerms({ on: "2027-01-01" })
    expect(later.price).toMatchObject({ amount: null, lastKnown: { on: "2026-12-31", figure: { amount: 300 } } })
    expect(later.withOffer.feesYear.amount).toBe(20_000)
    expect(() => fragileCustomer({ ...calm, incidentsByMonth: [-1] })).toThrow(InvalidInput)
  })
})

describe("the caps of bank fees", () => {
  it("are 8 and 80 euros for everybody (CMF L312-1-3), 4 and 20 with the offer, nine fees to 20 a month and 200 a year", () => {
    const { everyone, withOffer, incidentFees } = fragileOfferTerms({ on: "2026-05-04" })
    expect([everyone.operation.amount, everyone.interventions.amount]).toEqual([800, 8000])
    expect([withOffer.operation.amount, withOffer.interventions.amount]).toEqual([400, 2000])
    expect([withOffer.feesMonth.amount, withOffer.feesYear.amount]).toEqual([2000, 20_000])
    expect(Object.keys(cappedFees)).toHaveLength(9)
    expect(incidentFees.amount).toBe(2500)
    expect(fragileOfferTerms({ on: "2020-01-01" }).everyone.operation.amount).toBe(800)
    expect(fragileOfferTerms({ on: "2020-01-01" }).withOffer.operation.amount).toBeNull()
  })

  it("take the price that the structure entered for a new year", () => {
    const entered = [
      {
        parameter: "budget.fragile-offer-price",
        from: "2027-01-01",
        to: null,
        value: 310,
        reference: { source: "Arrêté fictif" },
        checkedBy: "lead-1",
        checkedOn: "2027-01-02",
      },
    ] as unknown as NonNullable<Parameters<typeof fragileOfferTerms>[0]["entered"]>
    expect(fragileOfferTerms({ on: "2027-02-01", entered }).price.amount).toBe(310)
  })
})

describe("the silence of a bank", () => {
  it("is a refusal after 15 days, since 13 June 2022 (CMF R312-6-1)", () => {
    expect(bankSilence({ receivedOn: "2026-03-02" })).toMatchObject({ refusedOn: "2026-03-17" })
    expect(bankSilence({ receivedOn: "2022-06-13" }).refusedOn).toBe("2022-06-28")
    expect(bankSilence({ receivedOn: "2022-06-12" }).refusedOn).toBeNull()
    expect(bankSilence({ receivedOn: "2026-03-02" }).steps.join(" ")).toContain("attestation de refus motivée")
  })
})

const asked = { procedure: "b-1", file: "file-1", holder: "camille", on: "2026-02-02" } as const

describe("a bank procedure", () => {
  it("follows a right to an account to the account", async () => {
    const { desk } = await openBudget()
    await desk.budget.askBank({ ...asked, kind: "account-right" })
    expect(await desk.deadlines.upcoming({ until: "2026-12-31" })).toMatchObject([{ due: "2026-02-07" }])
    const next = (step: "designated" | "complete" | "granted", on: string) =>
      desk.budget.recordBankStep({ procedure: "b-1", step, on })
    expect(await outcome(next("complete", "2026-02-03"))).toBe("NotNow")
    await next("designated", "2026-02-03")
    expect(await outcome(next("complete", "2026-02-02"))).toBe("BeforeTheLastStep")
    await next("complete", "2026-02-05")
    expect(await desk.deadlines.upcoming({ until: "2026-12-31" })).toMatchObject([{ due: "2026-02-12" }])
    await next("granted", "2026-02-09")
    expect(await desk.deadlines.upcoming({ until: "2026-12-31" })).toEqual([])
    expect(await outcome(next("granted", "2026-02-10"))).toBe("NotNow")
  })

  it("begins with the request to a bank, whose silence opens the way to the Banque de France (CMF R312-6-1, R312-7)", async () => {
    const { desk } = await openBudget()
    const { state } = await desk.budget.askBank({ ...asked, kind: "account-right", ofBank: true })
    expect(state).toMatchObject({ step: { step: "bank-asked" }, answerBy: "2026-02-17" })
    const next = (step: "asked" | "designated" | "complete", on: string) =>
      desk.budget.recordBankStep({ procedure: "b-1", step, on })
    expect(await outcome(next("designated", "2026-02-18"))).toBe("NotNow")
    expect((await next("asked", "2026-02-18")).state.answerBy).toBe("2026-02-23")
    expect((await next("designated", "2026-02-19")).state.answerBy).toBe("2026-02-26")
    // The designation lapses after six months without an answer of the person (CMF R312-7-1).
    const due = async () =>
      (await desk.deadlines.upcoming({ until: "2026-12-31" })).map(({ deadline, due: day }) => [deadline, day])
    expect(await due()).toEqual([
      ["budget/bank-answer", "2026-02-26"],
      ["budget/designation-lapses", "2026-08-19"],
    ])
    await next("complete", "2026-03-02")
    expect(await due()).toEqual([["budget/bank-answer", "2026-03-09"]])
  })

  it("keeps a microcredit within the bounds of its day, and its amount sealed", async () => {
    const { core, desk } = await openBudget()
    const loan = { ...asked, kind: "microcredit", amount: 300_000, months: 36 } as const
    const places = async (change: object) => {
      const settled = await settle(desk.budget.askBank({ ...loan, ...change }))
      if (settled.ok || !(settled.error instanceof InvalidInput)) return settled.ok
      return settled.error.issues.map(({ path, fr }) => `${path.join(".")}: ${fr.replaceAll(/\s/g, " ")}`)
    }
    expect(await places({ amount: 29_999 })).toEqual(["amount: Un microcrédit personnel va de 300,00 € à 8 000,00 €"])
    expect(await places({ amount: 800_001 })).toHaveLength(1)
    expect(await places({ months: 5 })).toEqual(["months: Un microcrédit personnel dure de 6 à 84 mois"])
    expect(await places({ months: 85 })).toHaveLength(1)
    expect((await places({ on: "2022-01-31" })) as ReadonlyArray<string>).toHaveLength(1)
    const { events } = await desk.budget.askBank(loan)
    expect(JSON.stringify(events)).not.toContain("300000")
    const [mine] = await desk.budget.bankProcedures({ file: "file-1" })
    expect(mine?.asked.amount).toBe(300_000)
    const [theirs] = await core.as({ id: "mediator-2", roles: ["mediator"] }).budget.bankProcedures({ file: "file-1" })
    expect(theirs?.asked.amount).toBeNull()
  })

  it.each([
    ["UnknownFile", { file: "file-9" }],
    ["NotTheHolder", { holder: "sacha" }],
    ["TooSoon", { answerBy: "2026-02-02" }],
  ])("is refused as %s", async (code, change) => {
    const { desk } = await openBudget()
    expect(await outcome(desk.budget.askBank({ ...asked, kind: "fragile-offer", ...change }))).toBe(code)
  })
})
