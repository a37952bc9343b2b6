import { describe, expect, it } from "vitest"
import { expectRefusal, failureOf } from "../support/expect.ts"
import { openWorld } from "../support/world.ts"

/** Two records of one invented person, each known to a colleague of its own. */
const twice = async () => {
  const world = await openWorld()
  const other = world.as("mediator-2", "mediator")
  await world.mediator.people.registerPerson({ person: "kept", name: "Awa Exemple-Inventé", birthDate: "1980-02-03" })
  await other.people.registerPerson({ person: "double", name: "Awa Exemple", phone: "06 99 00 11 22" })
  return { world, other, mediator: world.mediator, director: world.director }
}

describe("merging two records of one person", () => {
  it("is for who knows both, or answers for the structure", async () => {
    const { world, other, director } = await twice()
    await using _ = world
    const merge = { person: "double", into: "kept" }
    expect(await failureOf(world.mediator.people.mergePerson(merge))).toMatchObject({ _tag: "RuleBreached" })
    expect(await failureOf(other.people.mergePerson(merge))).toMatchObject({ _tag: "RuleBreached" })
    await director.people.mergePerson(merge)
    await expectRefusal(director.people.mergePerson(merge), "AlreadyMerged")
    await expectRefusal(director.people.mergePerson({ person: "kept", into: "kept" }), "SameRecord")
    await expectRefusal(director.people.mergePerson({ person: "kept", into: "double" }), "MergedElsewhere")
    await expectRefusal(director.people.mergePerson({ person: "kept", into: "nobody" }), "UnknownPerson")
  })

  it("answers one person to a search, and lets who knew one record know the other", async () => {
    const { world, other, director } = await twice()
    await using _ = world
    expect(await other.people.person({ person: "kept" })).toMatchObject({ name: null })
    await director.people.mergePerson({ person: "double", into: "kept" })
    const found = await other.people.search({ name: "Awa" })
    expect(found.map(({ person }) => person)).toEqual(["kept"])
    expect(await other.people.search({ phone: "+33 6 99 00 11 22" })).toMatchObject([{ person: "kept" }])
    expect(await other.people.person({ person: "kept" })).toMatchObject({
      name: "Awa Exemple-Inventé",
      merged: ["double"],
    })
    expect(await world.mediator.people.person({ person: "double" })).toMatchObject({
      phone: "06 99 00 11 22",
      merged: ["kept"],
    })
  })

  it("is undone as a fact, and each record stands for itself again", async () => {
    const { world, other, director } = await twice()
    await using _ = world
    await director.people.mergePerson({ person: "double", into: "kept" })
    await director.people.separatePerson({ person: "double" })
    await expectRefusal(director.people.separatePerson({ person: "double" }), "NotMerged")
    expect(await other.people.person({ person: "kept" })).toMatchObject({ name: null })
    expect((await other.people.search({ name: "Awa" })).map(({ person }) => person)).toEqual(["double", "kept"])
    const types = (await world.journal()).filter(({ stream }) => stream === "person/double").map(({ type }) => type)
    expect(types).toEqual(["person.Registered", "person.Merged", "person.Separated"])
  })

  it("keeps the records that were merged before under one", async () => {
    const { world, director } = await twice()
    await using _ = world
    await world.mediator.people.registerPerson({ person: "third", name: "Awa Inventé" })
    await director.people.mergePerson({ person: "double", into: "kept" })
    await director.people.mergePerson({ person: "kept", into: "third" })
    expect((await director.people.search({ name: "Awa Exemple" })).map(({ person }) => person)).toEqual(["third"])
    expect(await director.people.person({ person: "third" })).toMatchObject({ merged: ["double", "kept"] })
  })

  it("answers the consents and the disclosures of each record", async () => {
    const { world, director } = await twice()
    await using _ = world
    const opened = await world.as("mediator-2", "mediator").process.open({
      origin: "person",
      parties: [{ kind: "person", id: "double" }],
      register: "conflict",
    })
    await world.as("mediator-2", "mediator").consent.give({
      party: "double",
      consent: "consent-of-the-double",
      purpose: { kind: "mediation", mediation: opened.key },
      means: "oral",
      words: "Je prends part.",
      language: "fr",
    })
    await director.people.mergePerson({ person: "double", into: "kept" })
    const one = await director.consent.ledger({ party: "kept" })
    expect(one).toHaveLength(1)
    expect(await director.consent.ledger({ party: "double" })).toEqual(one)
  })

  it("gives the person all that is held under each record, and one last contact", async () => {
    const { world, director } = await twice()
    await using _ = world
    await director.people.mergePerson({ person: "double", into: "kept" })
    const given = await director.privacy.export({ person: "kept" })
    expect(JSON.stringify(given.facts)).toContain("06 99 00 11 22")
    expect(JSON.stringify(given.facts)).toContain("1980-02-03")
    expect(given.text).not.toContain("autre-personne")
    world.setDay("2028-04-01")
    await world.as("mediator-2", "mediator").people.rectifyPerson({ person: "double", email: "awa@exemple.fr" })
    world.setDay("2029-06-01")
    const due = await director.privacy.retentionDue({})
    expect(due.filter(({ person }) => ["kept", "double"].includes(person))).toEqual([])
    world.setDay("2033-06-01")
    const later = await director.privacy.retentionDue({})
    expect(later.filter(({ person }) => ["kept", "double"].includes(person))).toMatchObject([
      { person: "kept", lastContact: "2028-04-01" },
    ])
  })

  it.each(["kept", "double"])("archives, restores and erases both, asked by the record %s", async (asked) => {
    const { world, director } = await twice()
    await using _ = world
    await director.people.mergePerson({ person: "double", into: "kept" })
    const names = async () =>
      Promise.all(
        ["kept", "double"].map(async (person) => (await world.mediator.people.person({ person }))?.name ?? null),
      )
    await director.privacy.archive({ person: asked })
    expect(await names()).toEqual([null, null])
    await director.privacy.restore({ person: asked })
    expect(await names()).toEqual(["Awa Exemple-Inventé", "Awa Exemple"])
    const before = (await world.journal()).length
    const receipt = await director.privacy.erase({ person: asked, ground: "request" }, { commandId: "erase-1" })
    expect(receipt.key).toBe(asked)
    const written = (await world.journal()).slice(before)
    expect(written.map(({ type }) => type)).toEqual(["person.Erased", "person.Erased"])
    expect(await names()).toEqual([null, null])
    expect(await director.people.search({ name: "Awa" })).toEqual([])
    expect(await director.privacy.certificate({ person: "double" })).not.toBeNull()
    // Asked again under the same id, the first receipt answers and nothing is written.
    expect(await director.privacy.erase({ person: asked, ground: "request" }, { commandId: "erase-1" })).toMatchObject({
      replayed: true,
    })
    expect((await world.journal()).length).toBe(before + 2)
  })

  it("erases nobody's other record once they were separated", async () => {
    const { world, director, other } = await twice()
    await using _ = world
    await director.people.mergePerson({ person: "double", into: "kept" })
    await director.people.separatePerson({ person: "double" })
    await director.privacy.erase({ person: "kept", ground: "request" })
    expect(await other.people.person({ person: "double" })).toMatchObject({ name: "Awa Exemple" })
  })

  it("erases both records of each in a batch", async () => {
    const { world, director } = await twice()
    await using _ = world
    await director.people.mergePerson({ person: "double", into: "kept" })
    const [done] = await director.privacy.erase.many([{ input: { person: "kept", ground: "retention" } }])
    expect(done?.ok).toBe(true)
    expect(await director.privacy.certificate({ person: "double" })).not.toBeNull()
  })

  it("shows somebody the mediations of each of their records", async () => {
    const { world, director } = await twice()
    await using _ = world
    const party = { kind: "person", id: "double" } as const
    await world.as("mediator-2", "mediator").process.open({ origin: "person", parties: [party], register: "conflict" })
    await director.people.mergePerson({ person: "double", into: "kept" })
    const self = world.core.as({ id: "account-1", roles: ["person"], person: "kept" })
    expect(await self.process.mine({})).toHaveLength(1)
    expect(await self.people.person({ person: "kept" })).toMatchObject({ name: "Awa Exemple-Inventé" })
  })
})
