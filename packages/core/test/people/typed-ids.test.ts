import { InvalidInput, typedId } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { breachesOf, expectInvalid, expectRefusal } from "../support/expect.ts"
import { nameTwice } from "../support/old.ts"
import { CAMILLE, openWorld, type World } from "../support/world.ts"

const TENANT = typedId("person", 1001)
const LANDLORD = typedId("institution", 1001)
const NEIGHBOUR = typedId("person", 1002)
const answer = { words: "Phrase inventée.", language: "fr", means: "oral" } as const
const person = (id: string) => ({ kind: "person", id }) as const
const institution = (id: string) => ({ kind: "institution", id }) as const
const ONE = "deontology/one-id-one-thing"

describe("an id says what it names", () => {
  it("is made of a number of another program and the kind of thing", () => {
    expect([TENANT, LANDLORD]).toEqual(["person:1001", "institution:1001"])
    expect(typedId("person", "person:7")).toBe("person:7")
    for (const wrong of [-1, 1.5, Number.NaN, "", "a b", "institution:7", "a:b"]) {
      expect(() => typedId("person", wrong)).toThrow(InvalidInput)
    }
  })

  it("is taken for that kind alone, wherever it stands", async () => {
    await using world = await openWorld()
    const { mediator } = world
    expect(await expectInvalid(mediator.people.registerPerson({ person: LANDLORD, name: "Alix Exemple" }))).toEqual([
      "person",
    ])
    expect(
      await expectInvalid(mediator.people.registerInstitution({ institution: TENANT, name: "X", kind: "other" })),
    ).toEqual(["institution"])
    const request = { origin: "person", register: "conflict" } as const
    expect(await expectInvalid(mediator.process.open({ ...request, parties: [person(LANDLORD)] }))).toEqual([
      "parties.0.id",
    ])
    expect(
      await expectInvalid(mediator.process.open({ ...request, mediation: TENANT, parties: [person(CAMILLE)] })),
    ).toEqual(["mediation"])
    expect(() => world.core.as({ id: "a-1", roles: ["partner"], institution: TENANT })).toThrow(InvalidInput)
  })

  it.each([
    ["a person, then an institution", "NamesAPerson"],
    ["an institution, then a person", "NamesAnInstitution"],
  ] as const)("is never shared, without a word of its kind either: %s", async (_, refusal) => {
    await using world = await openWorld()
    const { mediator } = world
    const first = { person: "1001", name: "Alix Exemple" } as const
    const second = { institution: "1001", name: "Bailleur d'exemple", kind: "social-landlord" } as const
    if (refusal === "NamesAPerson") {
      await mediator.people.registerPerson(first)
      await expectRefusal(mediator.people.registerInstitution(second), refusal)
    } else {
      await mediator.people.registerInstitution(second)
      await expectRefusal(mediator.people.registerPerson(first), refusal)
    }
  })

  it("keeps tenant 1001 and landlord 1001 apart: consents, words, disclosures, exports, contacts", async () => {
    await using world = await openWorld()
    const { mediator, core, director } = world
    await mediator.people.registerPerson({ person: TENANT, name: "Alix Exemple" })
    await mediator.people.registerPerson({ person: NEIGHBOUR, name: "Noor Exemple" })
    await mediator.people.registerInstitution({
      institution: LANDLORD,
      name: "Bailleur d'exemple",
      kind: "social-landlord",
    })
    const open = { origin: "person", register: "conflict" } as const
    const mediation = "1001"
    await mediator.process.open({ ...open, mediation, parties: [person(TENANT), institution(LANDLORD)] })
    await mediator.process.assign({ mediation, mediator: "mediator-1" })
    await mediator.process.accept({ mediation })
    const purpose = { kind: "mediation", mediation } as const
    await mediator.consent.give({ party: LANDLORD, consent: "c-1", purpose, ...answer })
    expect(await mediator.consent.allows({ party: LANDLORD, purpose })).toBe(true)
    expect(await mediator.consent.allows({ party: TENANT, purpose })).toBe(false)
    await breachesOf(mediator.process.interview({ mediation, party: TENANT, minutes: 10 }))
    await mediator.consent.give({ party: TENANT, consent: "c-1", purpose, ...answer })
    await mediator.process.interview({ mediation, party: TENANT, minutes: 10, notes: "MOTS DU LOCATAIRE" })
    const agent = core.as({ id: "agent-1", roles: ["partner"], institution: LANDLORD })
    expect(JSON.stringify(await agent.process.view({ mediation }))).not.toContain("MOTS DU LOCATAIRE")
    await breachesOf(
      mediator.privacy.disclose({ subject: TENANT, recipient: LANDLORD, categories: ["narrative"], mediation }),
    )
    // Another's mediation with the landlord is neither in the tenant's export nor a contact with the tenant.
    world.setDay("2026-06-01")
    const other = { mediation: "1002", parties: [person(NEIGHBOUR), institution(LANDLORD)] }
    await mediator.process.open({ ...open, ...other })
    const { facts } = await director.privacy.export({ person: TENANT })
    expect(facts.map(({ stream }) => stream)).not.toContain("mediation/1002")
    expect(facts.map(({ stream }) => stream)).toContain("mediation/1001")
    await mediator.process.close({ mediation, outcome: "abandoned", on: "2026-03-02" })
    const due = await director.privacy.retentionDue({ on: "2028-03-03" })
    expect(due.find((item) => item.person === TENANT)?.lastContact).toBe("2026-03-02")
  })

  it("is not taken for a mediation, a file or a convention that has the same number", async () => {
    await using world = await openWorld()
    const { mediator, director } = world
    await mediator.people.registerPerson({ person: "7", name: "Alix Exemple" })
    world.setDay("2026-06-01")
    await mediator.process.open({
      mediation: "7",
      origin: "person",
      register: "conflict",
      parties: [person(CAMILLE), institution("agency-1")],
    })
    const purpose = { kind: "mediation", mediation: "7" } as const
    await mediator.consent.give({ party: CAMILLE, consent: "7", purpose, ...answer })
    const { facts } = await director.privacy.export({ person: "7" })
    expect(facts.map(({ stream }) => stream)).toEqual(["person/7"])
    const due = await director.privacy.retentionDue({ on: "2028-03-03" })
    expect(due.find((item) => item.person === "7")?.lastContact).toBe("2026-03-02")
  })
})

/** A structure in whose journal institution 1001 stands beside person 1001, from before ids were kept apart. */
const openOld = async (): Promise<World> => {
  const world = await openWorld()
  await world.mediator.people.registerPerson({ person: "1001", name: "Alix Exemple" })
  await world.mediator.people.registerPerson({ person: "1002", name: "Noor Exemple" })
  await nameTwice(world, "1001")
  return world
}

describe("a journal of before, in which an id names two", () => {
  const purpose = { kind: "contact", channel: "phone" } as const

  it("opens and is read; nothing is done or let out under that id until somebody says who is meant", async () => {
    await using world = await openOld()
    const { mediator, director } = world
    expect((await mediator.people.person({ person: "1001" }))?.name).toBe("Alix Exemple")
    for (const call of [
      mediator.consent.give({ party: "1001", consent: "c-1", purpose, ...answer }),
      mediator.privacy.disclose({ subject: "1001", recipient: CAMILLE, categories: ["identity"] }),
      director.privacy.erase({ person: "1001", ground: "request" }),
      director.privacy.export({ person: "1001" }),
    ]) {
      const breach = (await breachesOf(call)).find(({ rule }) => rule === ONE)
      expect(breach?.explanation.fr).toContain("désigne à la fois une personne et une institution")
    }
    const parties = [person("1001"), institution("1001")]
    const opening = mediator.process.open({ origin: "person", register: "conflict", parties })
    expect((await breachesOf(opening)).map(({ rule }) => rule)).toEqual([ONE])
  })

  it("is told apart by a person, in words, and goes on", async () => {
    await using world = await openOld()
    const { lead, mediator, director } = world
    const now = LANDLORD
    await expectRefusal(lead.people.tellApart({ institution: "1001", now }), "UnknownInstitution")
    await mediator.people.registerInstitution({
      institution: LANDLORD,
      name: "Bailleur d'exemple",
      kind: "social-landlord",
    })
    await expectRefusal(lead.people.tellApart({ institution: "1001", now: "1001" }), "SameId")
    await expectRefusal(lead.people.tellApart({ institution: LANDLORD, now: "agency-1" }), "NothingToTellApart")
    await lead.people.tellApart({ institution: "1001", now })
    await mediator.consent.give({ party: "1001", consent: "c-1", purpose, ...answer })
    await director.privacy.erase({ person: "1001", ground: "request" })
    expect((await mediator.people.institutions({})).map((one) => one.institution).toSorted()).toEqual([
      "agency-1",
      LANDLORD,
    ])
  })

  it("shows the agent of an institution nothing of a person who has its id", async () => {
    await using world = await openOld()
    const { mediator, core } = world
    const request = { mediation: "m-1", origin: "person", register: "conflict" } as const
    await mediator.process.open({ ...request, parties: [person("1002"), person(CAMILLE)] })
    const agent = core.as({ id: "agent-1", roles: ["partner"], institution: "1002" })
    expect((await breachesOf(agent.process.view({ mediation: "m-1" }))).map(({ rule }) => rule)).toEqual([
      "deontology/own-mediation",
    ])
  })
})
