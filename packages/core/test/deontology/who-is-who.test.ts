import { describe, expect, it } from "vitest"
import { breachesOf, expectRefusal } from "../support/expect.ts"
import { rulesOf } from "../support/rules.ts"
import { AGENCY, CAMILLE, DOMINIQUE, openWorld, SACHA, type World } from "../support/world.ts"

const NO_PARTY_DECIDES = "deontology/no-party-decides"
const NO_PARTY_READS = "deontology/no-party-reads"
const NO_CONFLICT = "deontology/no-conflict-of-interest"
const NO_COUNSEL = "deontology/no-counsel-of-one-side"
const CONDUCTED = "deontology/conducted-without-ties"
const TEAM = "deontology/team-decides-team"
const { blocks, passes } = rulesOf("independence")
const impartiality = rulesOf("impartiality")
const confidentiality = rulesOf("confidentiality")

const two = [CAMILLE, DOMINIQUE].map((id) => ({ kind: "person", id }) as const)
/** An account whose holder is a person whom the structure knows as well. */
const holder = ({ core }: World, person: string, ...roles: ReadonlyArray<"mediator" | "lead" | "director">) =>
  core.as({ id: "account-7", roles: roles.length === 0 ? ["mediator"] : roles, person })
const tie = ({ lead }: World, mediator: string, nature: "interest" | "counsel" = "interest", party = CAMILLE) =>
  lead.practice.declareTie({ mediator, party: { kind: "person", id: party }, nature })
const emergency = "La personne appelle, l'équipe est absente."

describe("la personne derrière un compte", () => {
  blocks(NO_PARTY_DECIDES, "the person behind the account who opens", async (world) => {
    return (options) =>
      holder(world, CAMILLE).process.open({ origin: "person", parties: two, register: "conflict" }, options)
  })
  blocks(NO_PARTY_DECIDES, "the person behind the account who accepts", async (world) => {
    const mediation = await world.bringTo("requested")
    await world.mediator.process.joinTeam({ mediation, member: "account-7" })
    return (options) => holder(world, CAMILLE).process.accept({ mediation }, options)
  })
  blocks(NO_PARTY_DECIDES, "the person behind a lead's account who closes", async (world) => {
    const mediation = await world.bringTo("dialogue")
    return (options) => holder(world, DOMINIQUE, "lead").process.close({ mediation, outcome: "abandoned" }, options)
  })
  blocks(NO_PARTY_DECIDES, "the person behind a director's account who names the team", async (world) => {
    const mediation = await world.bringTo("dialogue")
    return (options) => holder(world, CAMILLE, "director").process.joinTeam({ mediation, member: "m-9" }, options)
  })
  blocks(NO_PARTY_DECIDES, "who represents a party", async (world) => {
    await world.mediator.people.registerPerson({
      person: "minor-1",
      name: "Alix Exemple",
      capacity: "minor",
      representative: SACHA,
    })
    const parties = [two[0], { kind: "person", id: "minor-1" } as const].filter((one) => one !== undefined)
    const mediation = await world.bringTo("requested", { parties, consents: false })
    return (options) => holder(world, SACHA, "lead").process.accept({ mediation }, options)
  })
  passes(NO_PARTY_DECIDES, "the person behind an account who is no party", async (world) => {
    const mediation = await world.bringTo("requested")
    return (options) => holder(world, SACHA, "lead").process.accept({ mediation }, options)
  })

  blocks(NO_PARTY_READS, "the person behind an account who reads as a colleague", async (world) => {
    const mediation = await world.bringTo("dialogue")
    return () => holder(world, CAMILLE, "lead").process.get({ mediation })
  })
  blocks(NO_PARTY_READS, "the person behind an account who asks for the trail", async (world) => {
    const mediation = await world.bringTo("dialogue")
    return () => holder(world, CAMILLE, "director").audit.trail({ mediation })
  })
  blocks(NO_PARTY_READS, "the person behind an account who breaks the glass", async (world) => {
    const mediation = await world.bringTo("dialogue")
    return (options) => holder(world, CAMILLE).privacy.breakGlass({ mediation, reason: emergency }, options)
  })
  blocks(NO_PARTY_READS, "a tied colleague who breaks the glass", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await tie(world, "mediator-9")
    return (options) => world.as("mediator-9", "mediator").privacy.breakGlass({ mediation, reason: emergency }, options)
  })
  blocks(NO_PARTY_READS, "a colleague in the team whose tie was declared afterwards", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await tie(world, "mediator-1")
    return () => world.mediator.process.get({ mediation })
  })
  passes(NO_PARTY_READS, "a colleague tied to somebody else", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await tie(world, "mediator-1", "interest", SACHA)
    return () => world.mediator.process.get({ mediation })
  })

  it("finds its own mediation in no list of colleagues, and no word through another's card", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    await world.mediator.people.rectifyPerson({ person: DOMINIQUE, phone: "04 00 00 00 00" })
    await world.mediator.process.joinTeam({ mediation, member: "account-7" })
    for (const roles of [["mediator"], ["lead"], ["director"]] as const) {
      const desk = holder(world, CAMILLE, ...roles)
      expect((await desk.process.list({})).items).toEqual([])
    }
    expect((await holder(world, CAMILLE).people.person({ person: DOMINIQUE }))?.phone).toBeNull()
    expect((await world.mediator.process.list({})).items).toHaveLength(1)
  })
})

describe("un lien déclaré compte à chaque étape", () => {
  blocks(NO_CONFLICT, "a colleague in the team whose tie was declared afterwards", async (world) => {
    const mediation = await world.bringTo("interviewing")
    await world.mediator.process.joinTeam({ mediation, member: "mediator-9" })
    await tie(world, "mediator-9")
    return (options) =>
      world.as("mediator-9", "mediator").process.suspend({ mediation, reason: "time-to-think" }, options)
  })
  blocks(NO_CONFLICT, "a tied colleague who is asked to join", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await tie(world, "mediator-9")
    return (options) => world.mediator.process.joinTeam({ mediation, member: "mediator-9" }, options)
  })
  blocks(NO_CONFLICT, "a tied lead who hands over to herself", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await world.keepUpToDate("lead-1")
    await tie(world, "lead-1")
    const relay = { kind: "mediator", mediator: "lead-1" } as const
    return (options) => world.lead.process.handOver({ mediation, relay }, options)
  })
  impartiality.blocks(NO_COUNSEL, "a step of whoever counsels one side since", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await world.mediator.process.joinTeam({ mediation, member: "mediator-9" })
    await tie(world, "mediator-9", "counsel")
    return (options) =>
      world.as("mediator-9", "mediator").process.suspend({ mediation, reason: "time-to-think" }, options)
  })
  blocks(CONDUCTED, "a meeting of a tied mediator, whoever writes it down", async (world) => {
    const mediation = await world.bringTo("interviewing")
    await tie(world, "mediator-1")
    return (options) => world.lead.process.meet({ mediation, parties: [CAMILLE, DOMINIQUE], minutes: 30 }, options)
  })
  passes(CONDUCTED, "a meeting of a mediator without ties", async (world) => {
    const mediation = await world.bringTo("interviewing")
    return (options) => world.mediator.process.meet({ mediation, parties: [CAMILLE, DOMINIQUE], minutes: 30 }, options)
  })

  it("never holds anybody back: a tied mediator withdraws, with a relay, and leaves the team", async () => {
    await using world = await openWorld()
    await world.keepUpToDate("mediator-2")
    const mediation = await world.bringTo("dialogue")
    await tie(world, "mediator-1")
    const relay = { kind: "mediator", mediator: "mediator-2" } as const
    await world.mediator.process.withdrawMediator({ mediation, reason: "lack-of-impartiality", relay })
    const second = await world.bringTo("dialogue", { parties: two.slice(1), mediation: "m-2" }).catch(() => "m-2")
    expect(second).toBe("m-2")
    await world.mediator.process.joinTeam({ mediation: second, member: "mediator-9" })
    await tie(world, "mediator-9", "interest", DOMINIQUE)
    const bound = world.as("mediator-9", "mediator")
    await breachesOf(bound.process.get({ mediation: second }))
    await bound.process.leaveTeam({ mediation: second, member: "mediator-9" })
  })

  it("never lets a tied mediator withdraw in favour of themselves", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    await tie(world, "mediator-1")
    const relay = { kind: "mediator", mediator: "mediator-1" } as const
    const call = world.mediator.process.withdrawMediator({ mediation, reason: "lack-of-impartiality", relay })
    expect((await breachesOf(call)).map(({ rule }) => rule)).toContain(NO_CONFLICT)
  })
})

describe("nul ne s'associe seul", () => {
  const both = ({ core }: World) => core.as({ id: "director-9", roles: ["director", "mediator"] })
  confidentiality.blocks(TEAM, "a director, mediator as well, who joins by themselves", async (world) => {
    const mediation = await world.bringTo("dialogue")
    return (options) => both(world).process.joinTeam({ mediation, member: "director-9" }, options)
  })
  confidentiality.blocks(TEAM, "a director, mediator as well, who hands over to themselves", async (world) => {
    await world.keepUpToDate("director-9")
    const mediation = await world.bringTo("dialogue")
    const relay = { kind: "mediator", mediator: "director-9" } as const
    return (options) => both(world).process.handOver({ mediation, relay }, options)
  })
  confidentiality.blocks(TEAM, "a director, mediator as well, who assigns themselves", async (world) => {
    await world.keepUpToDate("director-9")
    const mediation = await world.bringTo("dialogue")
    return (options) => both(world).process.assign({ mediation, mediator: "director-9" }, options)
  })
  confidentiality.passes(
    TEAM,
    "a director who took access with a reason, which somebody else reviews",
    async (world) => {
      const mediation = await world.bringTo("dialogue")
      await both(world).privacy.breakGlass({ mediation, reason: emergency })
      return (options) => both(world).process.joinTeam({ mediation, member: "director-9" }, options)
    },
  )

  it("is reviewed by somebody else", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    await both(world).privacy.breakGlass({ mediation, reason: emergency })
    await expectRefusal(both(world).privacy.reviewEmergencies({ mediation }), "OwnAccess")
    await world.director.privacy.reviewEmergencies({ mediation })
  })
})

it("an agent of an institution is an outsider, whatever other roles the account holds", async () => {
  await using world = await openWorld()
  const agent = world.core.as({ id: "agent-1", roles: ["mediator", "partner", "director"], institution: AGENCY })
  const call = agent.deontology.code({})
  expect(await call).toHaveLength(9)
  for (const blocked of [
    agent.people.person({ person: CAMILLE }),
    agent.consent.ledger({ party: CAMILLE }),
    agent.reports.profiles({}),
  ]) {
    expect((await breachesOf(blocked)).map(({ rule, about }) => [rule, about])).toEqual([
      ["deontology/no-outsider", "access"],
    ])
  }
})
