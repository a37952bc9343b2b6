import { describe, expect, it } from "vitest"
import { expectInvalid, expectRefusal, failureOf } from "../support/expect.ts"
import { AGENCY, CAMILLE, DOMINIQUE, openWorld, SACHA } from "../support/world.ts"

describe("persons", () => {
  it("are registered, rectified and read; what is not known stays unknown", async () => {
    await using world = await openWorld()
    const { people } = world.mediator
    const { key } = await people.registerPerson({ name: "  Alix Exemple ", birthDate: "2015-02-28" })
    await people.rectifyPerson({ person: key, phone: "04 00 00 00 00", name: "Alix Exemple-Fictif" })
    expect(await people.person({ person: key })).toEqual({
      person: key,
      version: 2,
      name: "Alix Exemple-Fictif",
      birthDate: "2015-02-28",
      phone: "04 00 00 00 00",
      email: null,
      address: null,
      capacity: "adult",
      representative: null,
    })
    expect(await people.person({ person: "nobody" })).toBeNull()
  })

  it("are listed page by page, for the director alone", async () => {
    await using world = await openWorld()
    const { people } = world.as("director-1", "director")
    const all: string[] = []
    for (let cursor: string | undefined; ; ) {
      const { items, next } = await people.list({ limit: 1, ...(cursor === undefined ? {} : { cursor }) })
      expect(items).toHaveLength(1)
      all.push(...items.map(({ person }) => person))
      if (next === null) break
      cursor = next
    }
    expect(all).toEqual([CAMILLE, DOMINIQUE, SACHA].toSorted())
    // Who answers for the structure accompanies nobody: names are for those who do.
    expect((await people.list({})).items.map(({ name }) => name)).toEqual([null, null, null])
    expect((await failureOf(world.mediator.people.list({})))._tag).toBe("ActorNotAllowed")
  })

  it("keep in the journal what was rectified", async () => {
    await using world = await openWorld()
    await world.mediator.people.rectifyPerson({ person: CAMILLE, name: "Camille Rectifiée" })
    const own = (await world.journal()).filter((event) => event.stream === `person/${CAMILLE}`)
    expect(own.map((event) => [event.type, event.data.name.subject])).toEqual([
      ["person.Registered", CAMILLE],
      ["person.Rectified", CAMILLE],
    ])
    expect(own[0]?.data.name.text).not.toBe(own[1]?.data.name.text)
  })

  it("are not registered twice, nor rectified when they are not known or nothing is said", async () => {
    await using world = await openWorld()
    const { people } = world.mediator
    await expectRefusal(people.registerPerson({ person: CAMILLE, name: "Autre Exemple" }), "AlreadyRegistered")
    await expectRefusal(people.rectifyPerson({ person: "nobody", name: "Autre Exemple" }), "UnknownPerson")
    await expectRefusal(people.changeCapacity({ person: "nobody", capacity: "minor" }), "UnknownPerson")
    await expectInvalid(people.rectifyPerson({ person: CAMILLE }))
  })

  it.each([
    ["a blank name", { name: " " }, ["name"]],
    ["a day that is none", { name: "Alix Exemple", birthDate: "2015-02-29" }, ["birthDate"]],
    ["two wrong contacts", { name: "Alix Exemple", email: "alix", phone: "" }, ["phone", "email"]],
    ["a name as id", { name: "Alix Exemple", person: "Alix Exemple" }, ["person"]],
    ["an unknown capacity", { name: "Alix Exemple", capacity: "child" }, ["capacity"]],
    ["nothing at all", {}, ["name"]],
    ["null", null, [""]],
  ])("with %s are refused with the path of each fault", async (_, input, paths) => {
    await using world = await openWorld()
    const before = await world.journal()
    expect((await expectInvalid(world.mediator.people.registerPerson(input as never))).toSorted()).toEqual(
      paths.toSorted(),
    )
    expect(await world.journal()).toEqual(before)
  })

  it("who are minors or protected have a representative, who is somebody else and known", async () => {
    await using world = await openWorld()
    const { people } = world.mediator
    const minor = { person: "minor-1", name: "Alix Exemple", capacity: "minor" } as const
    await expectRefusal(people.registerPerson({ ...minor, representative: "nobody" }), "UnknownRepresentative")
    await expectRefusal(people.registerPerson({ ...minor, representative: "minor-1" }), "RepresentsOneself")
    const grown = { name: "Alix Exemple", representative: SACHA }
    await expectRefusal(people.registerPerson(grown), "RepresentativeNeedsNone")
    await people.registerPerson({ ...minor, representative: SACHA })
    await people.changeCapacity({ person: "minor-1", capacity: "protected-adult", representative: CAMILLE })
    expect(await people.person({ person: "minor-1" })).toMatchObject({
      capacity: "protected-adult",
      representative: CAMILLE,
    })
    await people.changeCapacity({ person: "minor-1", capacity: "adult" })
    expect(await people.person({ person: "minor-1" })).toMatchObject({ capacity: "adult", representative: null })
  })

  it.each(["board", "auditor", "system"] as const)("are read by no %s", async (role) => {
    await using world = await openWorld()
    const error = await failureOf(world.as("somebody-1", role).people.person({ person: CAMILLE }))
    expect(error._tag).toBe("ActorNotAllowed")
  })
})

describe("institutions", () => {
  it("are registered, renamed and listed by name", async () => {
    await using world = await openWorld()
    const { people } = world.mediator
    const { key } = await people.registerInstitution({ name: "Bailleur d'exemple", kind: "social-landlord" })
    await people.renameInstitution({ institution: AGENCY, name: "Agence d'exemple" })
    expect(await people.institutions({})).toEqual([
      { institution: AGENCY, name: "Agence d'exemple", kind: "caf" },
      { institution: key, name: "Bailleur d'exemple", kind: "social-landlord" },
    ])
  })

  it("are not registered twice, nor renamed when they are not known", async () => {
    await using world = await openWorld()
    const { people } = world.mediator
    const again = { institution: AGENCY, name: "Caisse d'exemple", kind: "caf" } as const
    await expectRefusal(people.registerInstitution(again), "AlreadyRegistered")
    await expectRefusal(people.renameInstitution({ institution: "nowhere", name: "Ailleurs" }), "UnknownInstitution")
    expect(await expectInvalid(people.registerInstitution({ name: "X", kind: "shop" as never }))).toEqual(["kind"])
  })
})

describe("households", () => {
  it("gather persons who come and go", async () => {
    await using world = await openWorld()
    const { people } = world.mediator
    const { key: household } = await people.formHousehold({ members: [CAMILLE, DOMINIQUE] })
    await people.joinHousehold({ household, person: SACHA })
    await people.leaveHousehold({ household, person: CAMILLE })
    expect(await people.household({ household })).toEqual([DOMINIQUE, SACHA])
    expect(await people.household({ household: "nowhere" })).toEqual([])
    // To a colleague who may know none of them, it is as if there were no such household.
    expect(await world.as("stranger-1", "mediator").people.household({ household })).toEqual([])
    expect(await world.director.people.household({ household })).toEqual([DOMINIQUE, SACHA])
  })

  it("hold each person once, and known persons only", async () => {
    await using world = await openWorld()
    const { people } = world.mediator
    await expectRefusal(people.formHousehold({ members: [CAMILLE, CAMILLE] }), "AlreadyMember")
    await expectRefusal(people.formHousehold({ members: ["nobody"] }), "UnknownPerson")
    await people.formHousehold({ household: "household-1", members: [CAMILLE] })
    const household = "household-1"
    await expectRefusal(people.formHousehold({ household, members: [SACHA] }), "AlreadyFormed")
    await expectRefusal(people.joinHousehold({ household, person: CAMILLE }), "AlreadyMember")
    await expectRefusal(people.joinHousehold({ household, person: "nobody" }), "UnknownPerson")
    await expectRefusal(people.joinHousehold({ household: "none", person: SACHA }), "UnknownHousehold")
    await expectRefusal(people.leaveHousehold({ household, person: SACHA }), "NotMember")
    await expectRefusal(people.leaveHousehold({ household: "none", person: SACHA }), "UnknownHousehold")
    expect(await expectInvalid(people.formHousehold({ members: [] }))).toEqual(["members"])
  })
})
