import { describe, expect, it } from "vitest"
import { breachesOf, expectRefusal, failureOf } from "../support/expect.ts"
import { rulesOf } from "../support/rules.ts"
import { AGENCY, CAMILLE, DOMINIQUE, openWorld, SACHA } from "../support/world.ts"

const NEED_TO_KNOW = "deontology/need-to-know"
const NEED_TO_ACT = "deontology/need-to-act"
const TEAM = "deontology/team-decides-team"
const KNOWN = "deontology/known-by-who-knows"
const OWN = "deontology/own-mediation"
const WORDS = "deontology/minimal-words"
const { blocks, passes, warns } = rulesOf("confidentiality")
const asPerson = (person: string) => ({ id: `account-of-${person}`, roles: ["person"], person }) as const

it("tells nobody by its version that there is a mediation which they may not know of", async () => {
  await using world = await openWorld()
  const mediation = await world.bringTo("dialogue")
  const failure = await failureOf(
    world.as("mediator-9", "mediator").process.noAgreement({ mediation }, { expectedVersion: 1 }),
  )
  expect(failure._tag).toBe("RuleBreached")
  const own = await failureOf(world.mediator.process.noAgreement({ mediation }, { expectedVersion: 1 }))
  expect(own._tag).toBe("ConcurrencyConflict")
})

describe("Besoin d'en connaître", () => {
  blocks(NEED_TO_KNOW, "a colleague who is curious", async ({ as, bringTo }) => {
    const mediation = await bringTo("dialogue")
    return () => as("mediator-9", "mediator").process.get({ mediation })
  })
  blocks(NEED_TO_KNOW, "a colleague who asks for the trail", async ({ as, bringTo }) => {
    const mediation = await bringTo("dialogue")
    return () => as("mediator-9", "mediator").audit.trail({ mediation })
  })
  blocks(NEED_TO_KNOW, "the lead of another pole", async ({ core, mediator }) => {
    const parties = [{ kind: "person", id: CAMILLE }] as const
    const { key: mediation } = await mediator.process.open({
      origin: "person",
      parties: [...parties],
      register: "conflict",
      pole: "nord",
    })
    return () => core.as({ id: "lead-2", roles: ["lead"], poles: ["sud"] }).process.get({ mediation })
  })
  passes(NEED_TO_KNOW, "a colleague who was asked to join", async ({ as, bringTo, mediator }) => {
    const mediation = await bringTo("dialogue")
    await mediator.process.joinTeam({ mediation, member: "mediator-9" })
    return () => as("mediator-9", "mediator").process.get({ mediation })
  })
  passes(NEED_TO_KNOW, "a colleague who takes access in an emergency", async ({ as, bringTo }) => {
    const mediation = await bringTo("dialogue")
    const desk = as("mediator-9", "mediator")
    await desk.privacy.breakGlass({ mediation, reason: "La personne appelle, l'équipe est absente." })
    return () => desk.process.get({ mediation })
  })

  blocks(NEED_TO_ACT, "a step by somebody outside the team", async ({ as, bringTo }) => {
    const mediation = await bringTo("dialogue")
    return (options) => as("mediator-9", "mediator").process.suspend({ mediation, reason: "time-to-think" }, options)
  })
  blocks(NEED_TO_ACT, "a step by somebody who took access in an emergency, which is for reading", async (world) => {
    const mediation = await world.bringTo("dialogue")
    const desk = world.as("mediator-9", "mediator")
    await desk.privacy.breakGlass({ mediation, reason: "La personne appelle, l'équipe est absente." })
    return (options) => desk.process.suspend({ mediation, reason: "time-to-think" }, options)
  })
  passes(NEED_TO_ACT, "a step by the lead of the pole", async ({ bringTo, lead }) => {
    const mediation = await bringTo("dialogue")
    return (options) => lead.process.suspend({ mediation, reason: "time-to-think" }, options)
  })

  blocks(TEAM, "somebody who lets themselves in", async ({ as, bringTo }) => {
    const mediation = await bringTo("dialogue")
    return (options) => as("mediator-9", "mediator").process.joinTeam({ mediation, member: "mediator-9" }, options)
  })
  passes(TEAM, "a director who names somebody", async ({ bringTo, director }) => {
    const mediation = await bringTo("dialogue")
    return (options) => director.process.joinTeam({ mediation, member: "mediator-9" }, options)
  })

  blocks(KNOWN, "a curious colleague who lets themselves know a person", async ({ as }) => {
    return (options) =>
      as("mediator-9", "mediator").people.sharePerson({ person: CAMILLE, with: "mediator-9" }, options)
  })
  passes(KNOWN, "who registered the person", async ({ mediator }) => {
    return (options) => mediator.people.sharePerson({ person: CAMILLE, with: "mediator-9" }, options)
  })

  blocks(OWN, "a person who reads the mediation of others", async ({ bringTo, core }) => {
    const mediation = await bringTo("dialogue")
    return () => core.as(asPerson(SACHA)).process.view({ mediation })
  })
  blocks(OWN, "a landlord who is no party", async ({ bringTo, core }) => {
    const mediation = await bringTo("dialogue")
    const agent = core.as({ id: "agent-1", roles: ["partner"], institution: AGENCY })
    return () => agent.process.view({ mediation })
  })
  blocks(OWN, "a party who has left", async ({ bringTo, core, mediator }) => {
    const mediation = await bringTo("dialogue")
    await mediator.process.withdrawParty({ mediation, party: CAMILLE })
    return () => core.as(asPerson(CAMILLE)).process.view({ mediation })
  })
  passes(OWN, "a party of the mediation", async ({ bringTo, core }) => {
    const mediation = await bringTo("dialogue")
    return () => core.as(asPerson(CAMILLE)).process.view({ mediation })
  })

  warns(WORDS, "a telephone number among what was confided", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("dialogue")
    const notes = "Rappeler au 04 00 00 00 00, son numéro est 1 85 05 78 006 084 91."
    return (options) => mediator.process.interview({ mediation, party: CAMILLE, minutes: 10, notes }, options)
  })

  passes(WORDS, "words without numbers or addresses", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("dialogue")
    return (options) =>
      mediator.process.interview({ mediation, party: CAMILLE, minutes: 10, notes: "Dort mal." }, options)
  })
})

describe("what one party said", () => {
  const words = { camille: "CONFIÉ PAR CAMILLE", dominique: "CONFIÉ PAR DOMINIQUE", agency: "CONFIÉ PAR LA CAISSE" }

  it("is read by the team, and by nobody else but that party", async () => {
    await using world = await openWorld()
    const { mediator, core } = world
    const parties = [
      { kind: "person", id: CAMILLE },
      { kind: "person", id: DOMINIQUE },
      { kind: "institution", id: AGENCY },
    ] as const
    const mediation = await world.bringTo("interviewing", { parties })
    for (const [party, notes] of [
      [CAMILLE, words.camille],
      [DOMINIQUE, words.dominique],
      [AGENCY, words.agency],
    ] as const) {
      await mediator.process.interview({ mediation, party, minutes: 10, notes })
      await mediator.process.shuttle({
        mediation,
        from: party,
        to: party === CAMILLE ? DOMINIQUE : CAMILLE,
        minutes: 5,
        message: notes,
      })
      await mediator.process.propose({ mediation, author: { kind: "party", party }, text: notes })
    }
    const seen = async (answer: Promise<unknown>): Promise<ReadonlyArray<string>> => {
      const text = JSON.stringify(await answer)
      expect(text).not.toContain("~sealed")
      return Object.values(words).filter((one) => text.includes(one))
    }
    expect(await seen(mediator.process.get({ mediation }))).toEqual(Object.values(words))
    expect(await seen(world.lead.process.get({ mediation }))).toEqual(Object.values(words))
    expect(await seen(core.as(asPerson(CAMILLE)).process.view({ mediation }))).toEqual([words.camille])
    expect(await seen(core.as(asPerson(DOMINIQUE)).process.view({ mediation }))).toEqual([words.dominique])
    const agent = core.as({ id: "agent-1", roles: ["partner"], institution: AGENCY })
    expect(await seen(agent.process.view({ mediation }))).toEqual([words.agency])
    for (const actor of [world.director, world.as("auditor-1", "auditor")]) {
      expect(await seen(actor.process.get({ mediation }))).toEqual([])
    }
    const funder = core.as({ id: "funder-1", roles: ["partner"], institution: "funder" })
    await breachesOf(funder.process.view({ mediation }))
    await breachesOf(funder.process.get({ mediation }))
    for (const desk of [world.as("board-1", "board"), world.as("system-1", "system"), core.as(asPerson(CAMILLE))]) {
      await failureOf(desk.process.get({ mediation }))
    }
  })

  it("does not show one party that another was heard alone", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("interviewing")
    await world.mediator.process.interview({ mediation, party: DOMINIQUE, minutes: 10, notes: words.dominique })
    const view = await world.core.as(asPerson(CAMILLE)).process.view({ mediation })
    expect(view?.interviews).toEqual([{ on: "2026-03-02", words: null }])
  })
})

describe("the team of a mediation", () => {
  it("is who opened it, who conducts it and who was asked; the list shows each their own", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    await world.bringTo("requested")
    const other = world.as("mediator-9", "mediator")
    expect((await other.process.list({})).items).toEqual([])
    await world.mediator.process.joinTeam({ mediation, member: "mediator-9" })
    await expectRefusal(world.mediator.process.joinTeam({ mediation, member: "mediator-9" }), "AlreadyInTeam")
    expect((await other.process.list({})).items).toMatchObject([{ mediation }])
    await expectRefusal(world.mediator.process.leaveTeam({ mediation, member: "mediator-1" }), "Conducts")
    await world.mediator.process.leaveTeam({ mediation, member: "mediator-9" })
    await expectRefusal(world.mediator.process.leaveTeam({ mediation, member: "mediator-9" }), "NotInTeam")
    expect((await other.process.list({})).items).toEqual([])
    expect((await world.mediator.process.list({})).items).toHaveLength(2)
    expect((await world.director.process.list({})).items).toHaveLength(2)
  })

  it("who withdraws from a mediation no longer reads it", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    const relay = { kind: "professional", institution: AGENCY } as const
    await world.mediator.process.withdrawMediator({ mediation, reason: "lack-of-impartiality", relay })
    const breaches = await breachesOf(world.mediator.process.get({ mediation }))
    expect(breaches.map(({ rule }) => rule)).toEqual([NEED_TO_KNOW])
  })
})

describe("poles", () => {
  it("keep persons and mediations apart: what somebody records belongs to their pole", async () => {
    await using world = await openWorld()
    const { core } = world
    const north = core.as({ id: "mediator-n", roles: ["mediator"], poles: ["nord"] })
    const lead = (pole: string) => core.as({ id: `lead-${pole}`, roles: ["lead"], poles: [pole] })
    const { key: person } = await north.people.registerPerson({ name: "Alix Exemple" })
    const parties = [{ kind: "person" as const, id: person }]
    const { key: mediation } = await north.process.open({ origin: "person", register: "conflict", parties })
    expect((await lead("nord").people.person({ person }))?.name).toBe("Alix Exemple")
    expect((await lead("sud").people.person({ person }))?.name).toBeNull()
    expect((await lead("nord").process.list({})).items).toMatchObject([{ mediation }])
    expect((await lead("sud").process.list({})).items).toEqual([])
    await breachesOf(lead("sud").process.get({ mediation }))
    await breachesOf(lead("sud").process.joinTeam({ mediation, member: "lead-sud" }))
    // Whoever leads no pole by name does not lead this one either.
    await breachesOf(world.lead.process.get({ mediation }))
  })

  it("are named by who works in several", async () => {
    await using world = await openWorld()
    const both = world.core.as({ id: "mediator-b", roles: ["mediator"], poles: ["nord", "sud"] })
    await expectRefusal(both.people.registerPerson({ name: "Alix Exemple" }), "WhichPole")
    const parties = [{ kind: "person" as const, id: CAMILLE }]
    const request = { origin: "person", register: "conflict", parties } as const
    await expectRefusal(both.process.open({ ...request, parties: [...parties] }), "WhichPole")
    await both.people.registerPerson({ name: "Alix Exemple", pole: "sud" })
  })
})
