import { duplicateScore, duplicateWeights, proposedFrom } from "@traitdunion/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { openWorld } from "../support/world.ts"

const invented = {
  same: { name: "Awa Exemple-Inventé", birthDate: "1980-02-03", phone: "06 99 00 11 22" },
  other: { name: "INVENTÉ Awa", phone: "+33 6 99 00 11 22" },
  sister: { name: "Binta Exemple-Inventé", birthDate: "1984-05-06", phone: "0699001122" },
  namesake: { name: "Awa Exemple-Inventé", birthDate: "1961-01-01" },
  stranger: { name: "Zoé Fictif", birthDate: "1980-02-03" },
} as const

const opened = async () => {
  const world = await openWorld()
  for (const [person, card] of Object.entries(invented)) await world.mediator.people.registerPerson({ person, ...card })
  return { world, people: world.mediator.people }
}

describe("likely duplicates", () => {
  it("are proposed before somebody is registered, the likeliest first, with what speaks for it", async () => {
    const { world, people } = await opened()
    await using _ = world
    const found = await people.alike({ name: "Awa INVENTÉ", birthDate: "1980-02-03", phone: "06.99.00.11.22" })
    expect(found.map(({ person, score, same }) => [person, score, same])).toEqual([
      ["same", 105, ["birth-date", "phone"]],
      ["other", 75, ["phone"]],
    ])
    expect(found[0]).toMatchObject({ name: "Awa Exemple-Inventé", different: [] })
    expect(await people.alike({ name: "Personne D'Inventé" })).toEqual([])
    expect(await people.alike({ birthDate: "1980-02-03" })).toEqual([])
  })

  it("are proposed of a registered person, and no more once they were merged or erased", async () => {
    const { world, people } = await opened()
    await using _ = world
    const of = async () => (await people.alike({ person: "same" })).map(({ person }) => person)
    expect(await of()).toEqual(["other"])
    await people.mergePerson({ person: "other", into: "same" })
    expect(await of()).toEqual([])
    await people.separatePerson({ person: "other" })
    expect(await of()).toEqual(["other"])
    await world.director.privacy.erase({ person: "other", ground: "mistake" })
    expect(await of()).toEqual([])
  })

  it("are listed in pairs for who answers for the structure", async () => {
    const { world } = await opened()
    await using _ = world
    const pairs = await world.director.people.duplicates({})
    expect(pairs.map(({ persons, score }) => [persons.map(({ person }) => person).toSorted(), score])).toEqual([
      [["other", "same"], 75],
      [["namesake", "other"], 50],
    ])
    // Whoever knows neither reads no name in the list.
    expect(pairs[0]?.persons.map(({ name }) => name)).toEqual([null, null])
  })

  it("open nothing to be found", async () => {
    const { world, people } = await opened()
    await using _ = world
    const other = world.as("mediator-9", "mediator")
    expect(await other.people.alike({ name: "Awa Inventé" })).not.toEqual([])
    for (const { name, phone } of await other.people.alike({ name: "Awa Inventé" })) {
      expect([name, phone]).toEqual([null, null])
    }
    expect(await people.alike({ name: "Awa Inventé" })).toMatchObject([{ name: "Awa Exemple-Inventé" }, {}, {}])
  })
})

describe("the score", () => {
  const kinds = ["birth-date", "phone", "email"] as const
  const evidence = fc
    .record({
      words: fc.nat(6),
      more: fc.nat(6),
      told: fc.array(fc.constantFrom(...kinds)),
      of: fc.array(fc.boolean()),
    })
    .map(({ words, more, told, of }) => {
      const known = [...new Set(told)]
      return {
        words,
        ofWords: words + more,
        same: known.filter((_, index) => of[index] === true),
        different: known.filter((_, index) => of[index] !== true),
      }
    })

  it("goes up with each thing in common, down with another birth date, and is never negative", () => {
    fc.assert(
      fc.property(evidence, (one) => {
        const score = duplicateScore(one)
        expect(score).toBeGreaterThanOrEqual(0)
        for (const kind of kinds) {
          if (one.same.includes(kind)) continue
          const more = { ...one, same: [...one.same, kind], different: one.different.filter((other) => other !== kind) }
          expect(duplicateScore(more)).toBeGreaterThanOrEqual(score)
        }
        const older = {
          ...one,
          same: one.same.filter((kind) => kind !== "birth-date"),
          different: ["birth-date" as const],
        }
        expect(duplicateScore(older)).toBeLessThanOrEqual(duplicateScore({ ...older, different: [] }))
      }),
    )
  })

  it("proposes nobody for a number, an address or a word alone", () => {
    const { phone, email, someName, wholeName } = duplicateWeights
    expect(phone + someName).toBeLessThan(proposedFrom)
    expect(email + someName).toBeLessThan(proposedFrom)
    expect(wholeName).toBe(proposedFrom)
  })
})
