import { InvalidInput, openMediation, type RuleBreached, type Wording } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import { frenchWording, protectedCriteria } from "@traitdunion/wording"
import { describe, expect, it } from "vitest"

const { find } = frenchWording()
const kinds = (text: string) => find(text).map(({ kind, criterion, certain }) => [kind, criterion, certain])

describe("waivers", () => {
  it.each([
    "Monsieur ne renonce pas à porter plainte",
    "Sans renoncer à ses droits, elle accepte de discuter",
    "Aucune des parties ne renonce à son recours",
    "Elle refuse de retirer sa plainte",
    "Chacun reste libre de saisir le tribunal",
    "Monsieur n'oubliera pas de saisir la CAF",
    "Madame n'a pas saisi la CAF dans les délais",
    "Il avait retiré sa plainte en 2019",
    "Le locataire renonce à sa terrasse",
  ])("are not seen in « %s »", (text) => {
    expect(kinds(text)).toEqual([])
  })

  it("are certain only where a sentence is nothing else", () => {
    expect(kinds("Les parties renoncent à tout recours.")).toEqual([["waiver", undefined, true]])
    expect(kinds("Madame s'engage à ne jamais saisir le tribunal.")).toEqual([["waiver", undefined, true]])
    for (const text of [
      "La clause « les parties renoncent à tout recours » a été supprimée.",
      "Si les parties renoncent à tout recours, le juge le dira.",
      "Le bailleur voulait que Madame renonce à tout recours.",
    ]) {
      expect(find(text).some(({ certain }) => certain)).toBe(false)
    }
  })
})

describe("refusals", () => {
  it("are found by criterion, and not where a word is what the case is about", () => {
    expect(kinds("Elle est trop âgée")).toEqual([["discrimination", "age", false]])
    expect(kinds("Refus en raison de sa religion")).toEqual([["discrimination", "religion", true]])
    expect(kinds("L'origine du conflit est déjà devant le juge")).toEqual([])
    expect(kinds("Le handicap n'est pas le motif du refus")).toEqual([])
  })

  it("rest on criteria that are dated, and cited where the source was read", () => {
    expect(protectedCriteria.origin.reference?.reference).toBe("Accessibilité et non-discrimination")
    expect(protectedCriteria.religion.reference).toBeNull()
    for (const { since, label } of Object.values(protectedCriteria)) {
      expect(since).toBe("2026-12-01")
      expect(label.fr).toMatch(/\p{L}{3}/u)
    }
  })
})

describe("first names", () => {
  const firstNames = { names: ["Élodie", "Noé"], source: "Liste inventée", asOf: "2026-12-01" as never }

  it("are looked for with the list of the structure, and said not to be without one", () => {
    expect(frenchWording().firstNames).toBeNull()
    const listed = frenchWording({ firstNames })
    expect(listed.firstNames).toEqual({ source: "Liste inventée", asOf: "2026-12-01", count: 2 })
    for (const text of ["Vu ELODIE hier", "Vu E\u0301lodie hier", "Vu É\u200blodie hier", "Vu Élodie hier"]) {
      expect(listed.find(text, "first-name").map(({ start }) => start)).toEqual([3])
    }
    expect(listed.find("il a noé ses souliers", "first-name")).toEqual([])
  })

  it("need a list that is not empty", () => {
    expect(() => frenchWording({ firstNames: { ...firstNames, names: [] } })).toThrow(InvalidInput)
  })
})

describe("as the port of a core", () => {
  const opened = async (wording: Wording) => {
    const core = await openMediation({
      structure: "association-exemple",
      storage: memoryStorage(),
      ports: { keys: memoryKeys(), wording },
    })
    const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
    await desk.people.registerPerson({ person: "person-1", name: "Camille Exemple" })
    const { key: mediation } = await desk.process.open({
      origin: "person",
      parties: [{ kind: "person", id: "person-1" }],
      register: "conflict",
    })
    return { core, desk, mediation }
  }

  it("stops an explanation that rests on who somebody is until a reason is given", async () => {
    const { core, desk, mediation } = await opened(frenchWording())
    const explanation = "Madame habite une cité, on évite"
    const refusal = { mediation, reason: "out-of-field", explanation, askedBy: "person-1" } as const
    const breached = await desk.process.decline(refusal).catch((error: RuleBreached) => error)
    const [breach] = "breaches" in breached ? breached.breaches : []
    expect(breach?.at?.map(({ criterion, start, end }) => [criterion, explanation.slice(start, end)])).toEqual([
      ["residence", "habite une cité"],
    ])
    const rule = "deontology/no-discriminatory-refusal"
    const receipt = await desk.process.decline(refusal, { acknowledge: [{ rule, reason: "words-reported" }] })
    expect(receipt.consulted).toContainEqual(expect.objectContaining({ rule, reason: "words-reported" }))
    await core.close()
  })
})
