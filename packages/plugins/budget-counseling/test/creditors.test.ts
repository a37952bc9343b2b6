import { addMonths, InvalidInput, plainDate, settle } from "@traitdunion/core"
import { paymentPlan } from "@traitdunion/plugin-budget-counseling"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { family, openBudget, outcome } from "./support/desk.ts"

const said = { words: "Ces mots sont inventés.", language: "fr", means: "written" } as const
const plan = { kind: "payment-plan", total: 42_000, monthly: 7_000, from: "2026-03-10" } as const

/** A family with a recorded budget, and a mediation with its energy supplier. */
const withCreditor = async () => {
  const opened = await openBudget()
  const { desk } = opened
  await desk.budget.record({ file: "file-1", holder: "camille", moment: "initial", ...family })
  await desk.people.registerInstitution({ institution: "supplier", name: "Énergie Exemple", kind: "supplier" })
  const parties = [
    { kind: "person" as const, id: "camille" },
    { kind: "institution" as const, id: "supplier" },
  ]
  await desk.process.open({ mediation: "m-1", origin: "person", register: "institution", parties, on: "2026-02-03" })
  const begin = { negotiation: "n-1", file: "file-1", debt: "energy", creditor: "supplier", mediation: "m-1" }
  const on = "2026-02-03"
  return { ...opened, begin: { ...begin, on } }
}

describe("a negotiation with a creditor", () => {
  it("needs a debt of the budget, a creditor and a mediation between them", async () => {
    const { desk, begin } = await withCreditor()
    const refused = (change: object) => outcome(desk.budget.negotiate({ ...begin, ...change }))
    expect(await refused({ file: "file-9" })).toBe("UnknownFile")
    expect(await refused({ creditor: "nobody" })).toBe("UnknownCreditor")
    expect(await refused({ debt: "no-debt" })).toBe("UnknownDebt")
    expect(await refused({ mediation: "m-9" })).toBe("NoSuchMediation")
    await desk.people.registerInstitution({ institution: "bank", name: "Banque fictive", kind: "bank" })
    expect(await refused({ creditor: "bank" })).toBe("NoSuchMediation")
    expect(await refused({})).toBe("done")
    expect(await refused({})).toBe("AlreadyBegun")
  })

  it("goes from a request to an answer, and on until it is kept", async () => {
    const { desk, begin } = await withCreditor()
    await desk.budget.negotiate(begin)
    const ask = { negotiation: "n-1", debtor: "camille", terms: plan, answerBy: "2026-02-20", on: "2026-02-04" }
    const refused = outcome
    expect(await refused(desk.budget.recordCreditorAnswer({ negotiation: "n-1", answer: "refused" }))).toBe(
      "NothingAsked",
    )
    expect(await refused(desk.budget.askCreditor({ ...ask, debtor: "sacha" }))).toBe("NotTheDebtor")
    expect(await refused(desk.budget.askCreditor({ ...ask, answerBy: "2026-02-04" }))).toBe("TooSoon")
    expect(await refused(desk.budget.askCreditor({ ...ask, on: "2026-02-02" }))).toBe("BeforeTheNegotiation")
    await desk.budget.askCreditor(ask)
    expect(await refused(desk.budget.askCreditor(ask))).toBe("Unanswered")
    expect(await desk.deadlines.upcoming({ until: "2026-12-31" })).toMatchObject([
      { deadline: "budget/creditor-answer", due: "2026-02-20", key: "n-1" },
    ])
    const early = { negotiation: "n-1", answer: "refused", on: "2026-02-03" } as const
    expect(await refused(desk.budget.recordCreditorAnswer(early))).toBe("BeforeTheRequest")
    await desk.budget.recordCreditorAnswer({ ...early, on: "2026-02-18" })
    expect(await refused(desk.budget.checkCreditorPlan({ negotiation: "n-1", kept: true }))).toBe("NothingGranted")
    await desk.budget.askCreditor({
      ...ask,
      terms: { kind: "remission", total: 42_000, remitted: 10_000 },
      words: "Nous demandons un geste.",
      on: "2026-02-19",
      answerBy: "2026-03-10",
    })
    await desk.budget.recordCreditorAnswer({ negotiation: "n-1", answer: "accepted-otherwise", on: "2026-03-02" })
    await desk.budget.checkCreditorPlan({ negotiation: "n-1", kept: true, on: "2026-06-01" })
    const read = await desk.budget.negotiation({ negotiation: "n-1" })
    expect(read?.requests.map(({ kind, answer }) => [kind, answer?.answer])).toEqual([
      ["payment-plan", "refused"],
      ["remission", "accepted-otherwise"],
    ])
    expect(read?.requests[1]?.terms).toEqual({ kind: "remission", total: 42_000, remitted: 10_000 })
    await desk.budget.endNegotiation({ negotiation: "n-1" })
    expect(await refused(desk.budget.askCreditor(ask))).toBe("Ended")
    expect(await desk.deadlines.upcoming({ until: "2026-12-31" })).toEqual([])
    expect(await desk.budget.negotiations({ file: "file-1" })).toMatchObject([{ negotiation: "n-1", granted: true }])
  })

  it("writes nothing to the creditor that was not agreed to", async () => {
    const { desk, begin } = await withCreditor()
    await desk.budget.negotiate(begin)
    const ask = { negotiation: "n-1", debtor: "camille", terms: plan, answerBy: "2026-02-20", on: "2026-02-04" }
    expect(await desk.budget.creditorLetter({ negotiation: "n-1" })).toBeNull()
    await desk.budget.askCreditor({ ...ask, words: "Une phrase confiée." })
    expect(await settle(desk.budget.creditorLetter({ negotiation: "n-1" }))).toMatchObject({
      error: { _tag: "RuleBreached" },
    })
    expect(await desk.privacy.disclosures({ subject: "camille" })).toEqual([])
    await desk.consent.give({
      party: "camille",
      consent: "sharing",
      purpose: { kind: "sharing", partner: "supplier", categories: ["identity", "resources"] },
      ...said,
    })
    const letter = JSON.stringify(await desk.budget.creditorLetter({ negotiation: "n-1", place: "Perpignan" }))
    for (const text of ["Camille Exemple", "Demande d'échéancier", "10/08/2026"]) expect(letter).toContain(text)
    expect(letter).not.toContain("Une phrase confiée")
    expect(await desk.privacy.disclosures({ subject: "camille" })).toMatchObject([
      { recipient: "supplier", mediation: "m-1", categories: ["identity", "resources"] },
    ])
  })

  it.each([
    ["a plan without end", { ...plan, monthly: 1 }, "terms.monthly"],
    ["a payment above the debt", { ...plan, monthly: 42_001 }, "terms.monthly"],
    ["a remission above the debt", { kind: "remission", total: 1, remitted: 2 }, "terms.remitted"],
    ["a deferral of years", { kind: "deferral", monthly: 1, months: 25, from: "2026-03-01" }, "terms.months"],
  ] as const)("refuses %s", async (_, terms, place) => {
    const { desk, begin } = await withCreditor()
    await desk.budget.negotiate(begin)
    const ask = { negotiation: "n-1", debtor: "camille", terms, answerBy: "2026-02-20", on: "2026-02-04" }
    const settled = await settle(desk.budget.askCreditor(ask))
    const issues = !settled.ok && settled.error instanceof InvalidInput ? settled.error.issues : []
    expect(issues.map(({ path }) => path.join("."))).toContain(place)
  })
})

describe("a payment plan", () => {
  it("adds up to the whole, in equal payments and a last one that is not more", () => {
    const from = plainDate("2026-01-31")
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.integer({ min: 1, max: 120 }), (total, parts) => {
        const monthly = Math.ceil(total / parts)
        const { instalments, months } = paymentPlan({ total, monthly, from })
        expect(instalments.reduce((sum, { amount }) => sum + amount, 0)).toBe(total)
        expect(instalments.slice(0, -1).every(({ amount }) => amount === monthly)).toBe(true)
        expect(instalments.at(-1)?.amount).toBeLessThanOrEqual(monthly)
        expect(instalments.at(-1)?.left).toBe(0)
        expect(instalments.map(({ on }) => on)).toEqual(instalments.map((_, index) => addMonths(from, index)))
        expect(months).toBeLessThanOrEqual(120)
      }),
    )
  })

  it("refuses to last more than ten years", () => {
    expect(() => paymentPlan({ total: 121, monthly: 1, from: "2026-01-05" })).toThrow(InvalidInput)
  })
})
