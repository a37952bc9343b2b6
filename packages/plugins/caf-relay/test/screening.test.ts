import { InvalidInput } from "@traitdunion/core"
import { benefits, type ScreeningQuestionKey, screen, screeningQuestions } from "@traitdunion/plugin-caf-relay"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openRelay, outcome } from "./support/desk.ts"

const keys = Object.keys(screeningQuestions) as ReadonlyArray<ScreeningQuestionKey>
const answersOf = fc.dictionary(fc.constantFrom(...keys), fc.boolean())

describe("a screening", () => {
  it("leads to rights to look at, because of what was answered, and states none", () => {
    const { rights, open, summary } = screen({
      answers: { works: true, hasChildren: true, raisesAlone: false },
      received: ["family-allowances"],
    })
    expect(rights.map(({ benefit }) => benefit)).toEqual(["in-work-bonus", "family-complement"])
    expect(rights[0]?.because).toContain("prime d'activité")
    expect(rights[0]?.simulate).toContain("Mes droits sociaux")
    expect(rights[0]?.documents).toContain("Relevé d'identité bancaire au nom de la personne")
    expect(JSON.stringify(rights)).not.toMatch(/\d ?€|\d euros/)
    expect(screen({ answers: { littleIncome: true } }).elsewhere.map(({ label }) => label.fr)).toEqual([
      "Complémentaire santé solidaire (C2S)",
      "Allocation de solidarité aux personnes âgées (ASPA)",
    ])
    expect(screen({ answers: { littleIncome: false } }).elsewhere).toEqual([])
    expect(open).not.toContain("works")
    expect(open).toContain("paysForHousing")
    expect(summary).toContain("la CAF décide seule")
    expect(screen({ answers: {} }).summary).toContain("Aucun droit")
  })

  it("finds more with each yes, never what is received already, and each right once", () => {
    fc.assert(
      fc.property(answersOf, fc.constantFrom(...keys), (answers, key) => {
        const found = screen({ answers }).rights.map(({ benefit }) => benefit)
        const more = screen({ answers: { ...answers, [key]: true } }).rights.map(({ benefit }) => benefit)
        expect(more).toEqual(expect.arrayContaining(found))
        expect(new Set(found).size).toBe(found.length)
        expect(screen({ answers, received: found }).rights).toEqual([])
      }),
    )
  })

  it("asks about each benefit that somebody can claim for the living", () => {
    const asked = new Set<string>(keys.flatMap((key) => [...screeningQuestions[key].leadsTo]))
    expect(Object.keys(benefits).filter((benefit) => !asked.has(benefit))).toEqual(["child-death-allowance"])
  })

  it("refuses a question that is none", () => {
    expect(() => screen({ answers: { rich: true } as never })).toThrow(InvalidInput)
  })

  it("is recorded with its answers sealed and its rights told, and leads to a procedure", async () => {
    const { core, desk } = await openRelay()
    const asked = { answers: { works: true, disabledChild: true } }
    await desk.caf.recordScreening({ screening: "s-1", person: "camille", asked })
    expect(await desk.caf.screenings({ person: "camille" })).toMatchObject([
      { screening: "s-1", answers: asked, rights: ["in-work-bonus", "disabled-child-allowance"] },
    ])
    const stranger = core.as({ id: "mediator-2", roles: ["mediator"] })
    await expect(stranger.caf.screenings({ person: "camille" })).rejects.toMatchObject({
      breaches: [{ rule: "deontology/reason-to-act" }],
    })
    await desk.caf.openProcedure({ procedure: "p-1", holder: "camille", kind: "in-work-bonus", screening: "s-1" })
    expect(await desk.caf.procedure({ procedure: "p-1" })).toMatchObject({ screening: "s-1" })
    expect(await outcome(desk.caf.recordScreening({ screening: "s-1", person: "camille", asked }))).toBe(
      "AlreadyRecorded",
    )
    expect(
      await outcome(desk.caf.recordScreening({ person: "camille", asked: { answers: { works: "yes" as never } } })),
    ).toBe("InvalidInput")
  })
})
