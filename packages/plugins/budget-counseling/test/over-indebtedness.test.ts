import { settle } from "@traitdunion/core"
import {
  excludedDebts,
  ficpUntil,
  missingDocuments,
  mustNotDo,
  OverIndebtedness,
  procedureDocuments,
  procedureStages,
  stageOf,
  whatChanges,
} from "@traitdunion/plugin-budget-counseling"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { family, openBudget, outcome } from "./support/desk.ts"

const WARNED = { acknowledge: ["budget/whole-file"] }
const procedure = "p-1"

const open = async (today = "2026-09-01") => {
  const opened = await openBudget({ today })
  const { desk } = opened
  await desk.budget.prepareOverIndebtedness({ procedure, file: "file-1", on: "2026-01-12" })
  const { budget } = desk
  const at = (on: string) => ({ procedure, on })
  const steps = {
    deposit: () => budget.deposit({ ...at("2026-02-02"), decidedByThePerson: true }, WARNED),
    admit: (admissible = true) => budget.recordAdmissibility({ ...at("2026-04-10"), admissible }),
    orient: () => budget.orient({ ...at("2026-05-04"), orientation: "imposed-measures" }),
    measures: (change: object = {}) =>
      budget.recordMeasures({ ...at("2026-06-01"), holder: "camille", months: 60, monthly: 12_000, ...change }),
  }
  const due = async () =>
    (await desk.deadlines.upcoming({ until: "2099-12-31" })).map(({ deadline, due }) => [deadline, due])
  return { ...opened, steps, due, at }
}

describe("an over-indebtedness procedure", () => {
  it("goes through its stages, each with the days that the law gives it", async () => {
    const { desk, steps, due, at } = await open()
    await steps.deposit()
    expect(await due()).toEqual([["budget/admissibility", "2026-05-02"]])
    await steps.admit()
    expect(await due()).toEqual([
      ["budget/admissibility-appeal", "2026-04-25"],
      ["budget/suspension-end", "2028-04-10"],
    ])
    await steps.orient()
    await steps.measures()
    expect(await due()).toEqual([
      ["budget/measures-contest", "2026-07-01"],
      ["budget/suspension-end", "2028-04-10"],
    ])
    await desk.budget.enforceMeasures(at("2026-07-06"))
    expect(await due()).toEqual([["budget/measures-end", "2031-07-06"]])
    const read = await desk.budget.overIndebtedness({ procedure })
    expect(read).toMatchObject({ stage: "in-force", notified: { months: 60, monthly: 12_000 } })
    await desk.budget.closeOverIndebtedness({ ...at("2026-08-31"), outcome: "completed" })
    expect(await due()).toEqual([])
    expect(await desk.budget.overIndebtednessProcedures({})).toMatchObject([{ procedure, stage: "closed" }])
  })

  it("is deposited by who decides it, and warns of what is missing", async () => {
    const { desk, at } = await open()
    const input = at("2026-02-02")
    expect(await outcome(desk.budget.deposit({ ...input, decidedByThePerson: false }, WARNED))).toBe(
      "budget/person-decides",
    )
    expect(await outcome(desk.budget.deposit({ ...input, decidedByThePerson: true }))).toBe("budget/whole-file")
    for (const document of Object.keys(procedureDocuments) as ReadonlyArray<keyof typeof procedureDocuments>) {
      await desk.budget.gatherDocument({
        ...input,
        document,
        state: document === "executions" ? "not-applicable" : "gathered",
      })
    }
    expect(await outcome(desk.budget.deposit({ ...input, decidedByThePerson: true }))).toBe("done")
    expect((await desk.budget.overIndebtedness({ procedure }))?.missing).toEqual([])
  })

  it("lets appeal within fifteen days, and the judge's decision takes its place", async () => {
    const { desk, steps, at, due } = await open()
    await steps.deposit()
    await steps.admit(false)
    expect(await due()).toEqual([["budget/admissibility-appeal", "2026-04-25"]])
    expect(await outcome(steps.orient())).toBe("NotAtThisStage")
    expect(await outcome(desk.budget.appealAdmissibility(at("2026-04-26")))).toBe("TooLate")
    await desk.budget.appealAdmissibility(at("2026-04-25"))
    expect(await due()).toEqual([])
    await desk.budget.recordAdmissibility({ ...at("2026-06-15"), admissible: true })
    expect((await desk.budget.overIndebtedness({ procedure }))?.stage).toBe("admissible")
  })

  it.each([
    ["TooLong", { months: 85 }],
    ["TooLong", { months: 84, deferralMonths: 25 }],
    ["TooLong", { months: 12, deferralMonths: 13 }],
    ["NoLength", { months: 0 }],
    ["NotTheHolder", { holder: "sacha" }],
    ["done", { months: 84, deferralMonths: 24, remission: true }],
    ["done", { months: 120, savesMainHome: true }],
  ])("answers %s to measures of %j", async (expected, change) => {
    const { steps } = await open()
    await steps.deposit()
    await steps.admit()
    await steps.orient()
    expect(await outcome(steps.measures(change))).toBe(expected)
  })

  it("orients an owner alone to a plan, and to a liquidation only with agreement; a recovery has no length", async () => {
    const { desk, steps, at, due } = await open()
    await steps.deposit()
    await steps.admit()
    const orient = (change: object) =>
      desk.budget.orient({ ...at("2026-05-04"), orientation: "imposed-measures", ...change })
    expect(await outcome(orient({ orientation: "conventional-plan" }))).toBe("OwnersOnly")
    expect(await outcome(orient({ orientation: "recovery-with-liquidation" }))).toBe("AgreementNeeded")
    expect(await outcome(orient({ orientation: "recovery-without-liquidation" }))).toBe("done")
    expect(await outcome(steps.measures())).toBe("NoLength")
    await desk.budget.recordMeasures({ ...at("2026-06-01"), holder: "camille" })
    expect(await due()).toContainEqual(["budget/measures-contest", "2026-07-01"])
    expect(await outcome(desk.budget.contestMeasures(at("2026-07-02")))).toBe("TooLate")
    await desk.budget.contestMeasures(at("2026-06-30"))
    await desk.budget.orient({ ...at("2026-08-03"), orientation: "imposed-measures" })
    expect((await desk.budget.overIndebtedness({ procedure }))?.stage).toBe("oriented")
    expect(await outcome(desk.budget.closeOverIndebtedness({ ...at("2026-08-04"), outcome: "recovered" }))).toBe(
      "NotThisOutcome",
    )
  })

  it("hands its summary over through the gate, drawn and with its articles", async () => {
    const { desk, steps } = await open()
    expect(await desk.budget.overIndebtednessSummary({ procedure })).toBeNull()
    const [camille] = family.parts
    if (camille === undefined) throw new Error("no part")
    await desk.budget.record({ file: "file-1", holder: "camille", ...family, parts: [camille] })
    await steps.deposit()
    await steps.admit()
    const summary = await desk.budget.overIndebtednessSummary({ procedure })
    const text = JSON.stringify(summary)
    for (const words of [
      "Camille Exemple",
      "Ne pas aggraver son insolvabilité",
      "L722-5",
      "Énergie Exemple",
      "25/04/2026",
    ]) {
      expect(text).toContain(words)
    }
    expect(summary?.blocks.map(({ kind }) => kind)).toContain("checklist")
    expect(await settle(desk.budget.overIndebtednessSummary({ procedure, recipient: "sacha" }))).toMatchObject({
      error: { _tag: "RuleBreached" },
    })
  })

  it("never tells a tenant not to pay rent that a judge ordered (C. conso L722-5, al. 3, L714-1)", async () => {
    const { desk, steps, at } = await open()
    const [camille] = family.parts
    if (camille === undefined) throw new Error("no part")
    await desk.budget.record({ file: "file-1", holder: "camille", ...family, parts: [camille] })
    await steps.deposit()
    await steps.admit()
    const told = async () => JSON.stringify(await desk.budget.overIndebtednessSummary({ procedure }))
    expect(await told()).toContain("un juge a-t-il accordé des délais pour le loyer ?")
    await desk.budget.recordRentDelays({ ...at("2026-04-20"), granted: true })
    expect((await desk.budget.overIndebtedness({ procedure }))?.rentDelays).toBe(true)
    expect(await told()).toContain("Payer la dette de loyer comme le juge l'a fixé, et le loyer courant")
    expect(await told()).not.toContain("À demander")
    await desk.budget.recordRentDelays({ ...at("2026-04-21"), granted: false })
    expect(await told()).not.toContain("Payer la dette de loyer")
    expect(await outcome(desk.budget.recordRentDelays({ procedure: "p-9", granted: true }))).toBe("UnknownProcedure")
  })

  it("never forbids a payment without its exceptions, at any stage (C. conso L722-5)", () => {
    for (const stage of Object.keys(procedureStages) as ReadonlyArray<keyof typeof procedureStages>) {
      for (const delays of [null, true, false]) {
        const told = mustNotDo(stage, delays)
        const bans = told.filter(({ words }) => words.startsWith("Ne pas payer"))
        if (bans.length === 0) continue
        expect(told.map(({ words }) => words).join(" ")).toMatch(/loyer/)
        expect(told.map(({ citation }) => citation.reference)).toContain("art. L722-5, al. 2")
      }
    }
  })

  it("says which excluded debts the creditor may still agree to remit, and that fines never are (C. conso L711-4)", () => {
    const [fines] = excludedDebts.filter(({ words }) => words.includes("amendes"))
    expect(fines?.words).toBe("Les amendes pénales, dans tous les cas.")
    const agreed = excludedDebts.filter(({ words }) => words.includes("sauf accord du créancier"))
    expect(agreed).toHaveLength(4)
    expect(excludedDebts.every(({ citation }) => citation.url?.startsWith("https://"))).toBe(true)
  })

  it("tells what becomes of the lease's clause once measures are notified (C. conso L714-1)", () => {
    const told = whatChanges("notified", "2026-05-04").map(({ citation }) => citation.reference)
    expect(told).toContain("art. L714-1, I")
    expect(told).toContain("art. L714-1, II")
  })

  it("leaves nothing of a payment to be read once the holder is erased", async () => {
    const { core, desk, steps } = await open()
    await steps.deposit()
    await steps.admit()
    await steps.orient()
    await steps.measures()
    await core.as({ id: "director-1", roles: ["director"] }).privacy.erase({ person: "camille", ground: "request" })
    const read = await desk.budget.overIndebtedness({ procedure })
    expect([read?.notified?.months, read?.notified?.monthly]).toEqual([60, null])
  })

  it("never reaches a stage by another way, whatever is tried in whatever order", async () => {
    const names = ["deposit", "admit", "refuse", "appeal", "orient", "measures", "contest", "enforce", "close"] as const
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...names), { maxLength: 12 }), async (tried) => {
        const { core, desk, at } = await open()
        const on = at("2026-03-02")
        const run = {
          deposit: () => desk.budget.deposit({ ...on, decidedByThePerson: true }, WARNED),
          admit: () => desk.budget.recordAdmissibility({ ...on, admissible: true }),
          refuse: () => desk.budget.recordAdmissibility({ ...on, admissible: false }),
          appeal: () => desk.budget.appealAdmissibility(on),
          orient: () => desk.budget.orient({ ...on, orientation: "imposed-measures" }),
          measures: () => desk.budget.recordMeasures({ ...on, holder: "camille", months: 12 }),
          contest: () => desk.budget.contestMeasures(on),
          enforce: () => desk.budget.enforceMeasures(on),
          close: () => desk.budget.closeOverIndebtedness({ ...on, outcome: "other" }),
        }
        for (const name of tried) {
          const before = await desk.budget.overIndebtedness({ procedure })
          const came = await outcome(run[name]())
          const after = await desk.budget.overIndebtedness({ procedure })
          if (came !== "done") expect(after).toEqual(before)
          if (after === null) throw new Error("no procedure")
          const { stage, deposited, admissibility, orientation, notified, inForce } = after
          const passed = [deposited, admissibility, orientation, notified, inForce].map((fact) => fact !== null)
          // What comes later never stands without what comes before it.
          expect(passed.toSorted((a, b) => Number(b) - Number(a))).toEqual(passed)
          if (stage === "in-force") expect(passed.every(Boolean)).toBe(true)
        }
        expect((await core.audit.verify()).ok).toBe(true)
      }),
      { numRuns: 25 },
    )
  })
})

describe("what a household is told", () => {
  it("has words and an article for each change and each thing not to do", () => {
    for (const stage of Object.keys(procedureStages) as ReadonlyArray<keyof typeof procedureStages>) {
      for (const { words, citation } of [...whatChanges(stage, "2026-05-04"), ...mustNotDo(stage)]) {
        expect(words.endsWith(".")).toBe(true)
        expect(citation.reference).toMatch(/^art\. [LR]7\d\d-\d/)
      }
    }
    const told = mustNotDo("admissible").map(({ words }) => words)
    expect(told[0]).toBe("Ne pas aggraver son insolvabilité : pas de nouveau crédit.")
    expect(told.find((words) => words.startsWith("Ne pas payer"))).toContain(
      "sauf les pensions alimentaires, et sauf la dette de loyer si un juge a accordé des délais",
    )
    expect(mustNotDo("deposited")).toEqual([])
    expect(whatChanges("inadmissible", "2026-05-04").map(({ words }) => words)).toEqual([
      "La décision peut être contestée dans les 15 jours de sa notification.",
    ])
    expect(() => whatChanges("admissible", "2021-12-31")).toThrow(/known from 2022-01-01/)
  })

  it("is when the FICP lets go at the latest", () => {
    expect(ficpUntil({ kind: "incident", from: "2026-02-28" }).amount).toBe("2031-02-28")
    expect(ficpUntil({ kind: "measures", from: "2026-03-02" }).amount).toBe("2033-03-02")
    expect(ficpUntil({ kind: "measures-kept", from: "2026-03-02" }).amount).toBe("2031-03-02")
    expect(ficpUntil({ kind: "personal-recovery", from: "2024-02-29" })).toMatchObject({ amount: "2029-02-28" })
    expect(() => ficpUntil({ kind: "incident", from: "2021-12-31" })).toThrow(/known from 2022-01-01/)
  })

  it("starts from nothing", () => {
    const state = OverIndebtedness.initial()
    expect(stageOf(state)).toBeNull()
    expect(missingDocuments(state)).toHaveLength(Object.keys(procedureDocuments).length)
  })
})
