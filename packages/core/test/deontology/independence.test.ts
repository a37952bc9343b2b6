import type { CommandOptions } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { breachesOf, failureOf } from "../support/expect.ts"
import { rulesOf } from "../support/rules.ts"
import { AGENCY, CAMILLE, DOMINIQUE, openWorld, SACHA, type World } from "../support/world.ts"

const NO_OUTSIDER = "deontology/no-outsider"
const NO_PARTY_DECIDES = "deontology/no-party-decides"
const NO_PARTY_READS = "deontology/no-party-reads"
const NO_CONFLICT = "deontology/no-conflict-of-interest"
const { blocks, passes } = rulesOf("independence")
const withAgency = [
  { kind: "person", id: CAMILLE },
  { kind: "institution", id: AGENCY },
] as const

const tie = async ({ lead }: World, mediator: string, party = CAMILLE): Promise<void> => {
  await lead.practice.declareTie({ mediator, party: { kind: "person", id: party }, nature: "interest" })
}

describe("Indépendance du médiateur social", () => {
  blocks(NO_OUTSIDER, "a closure by a partner", async ({ bringTo, partner }) => {
    const mediation = await bringTo("dialogue")
    return (options) => partner.process.close({ mediation, outcome: "abandoned" }, options)
  })
  blocks(NO_OUTSIDER, "a decision of somebody who acts for an institution, mediator or not", async (world) => {
    const mediation = await world.bringTo("requested")
    const agent = world.core.as({ id: "agent-1", roles: ["mediator"], institution: AGENCY })
    return (options) => agent.process.accept({ mediation }, options)
  })
  blocks(NO_OUTSIDER, "a partner who is a mediator as well", async ({ as, bringTo }) => {
    const mediation = await bringTo("requested")
    return (options) => as("both-1", "partner", "mediator").process.accept({ mediation }, options)
  })
  blocks(NO_OUTSIDER, "a partner who reads a mediation", async ({ bringTo, partner }) => {
    const mediation = await bringTo("dialogue")
    return () => partner.process.get({ mediation })
  })
  blocks(
    NO_OUTSIDER,
    "a partner who lists mediations",
    async ({ partner }) =>
      () =>
        partner.process.list({}),
  )
  blocks(NO_OUTSIDER, "a partner who reads a person", async ({ partner }) => {
    return () => partner.people.person({ person: CAMILLE })
  })
  blocks(NO_OUTSIDER, "a partner who reads a ledger of consents", async ({ partner }) => {
    return () => partner.consent.ledger({ party: CAMILLE })
  })
  blocks(NO_OUTSIDER, "a partner who reads the totals of the registers", async ({ partner }) => {
    return () => partner.registers.totals({ from: "2026-01-01", to: "2026-12-31" })
  })
  blocks(NO_OUTSIDER, "somebody who acts for an institution and ends a mediator's declared tie", async (world) => {
    const party = { kind: "person", id: CAMILLE } as const
    await world.lead.practice.declareTie({ mediator: "mediator-1", tie: "tie-1", party, nature: "interest" })
    const agent = world.core.as({ id: "agent-1", roles: ["lead"], institution: AGENCY })
    return (options) => agent.practice.endTie({ mediator: "mediator-1", tie: "tie-1" }, options)
  })
  blocks(NO_OUTSIDER, "somebody who acts for an institution and reads the deadlines", async ({ core }) => {
    const agent = core.as({ id: "agent-1", roles: ["lead"], institution: AGENCY })
    return () => agent.deadlines.upcoming({ until: "2026-12-31" })
  })
  passes(NO_OUTSIDER, "a decision of a mediator", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("requested")
    return (options) => mediator.process.accept({ mediation }, options)
  })
  passes(NO_OUTSIDER, "a mediator who reads a mediation", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("requested")
    return () => mediator.process.get({ mediation })
  })

  blocks(NO_PARTY_DECIDES, "a party who conducts its own mediation", async ({ as, bringTo }) => {
    const mediation = await bringTo("consenting")
    return (options) => as(CAMILLE, "mediator").process.interview({ mediation, party: DOMINIQUE, minutes: 30 }, options)
  })
  blocks(NO_PARTY_DECIDES, "a party who closes its own mediation", async ({ as, bringTo }) => {
    const mediation = await bringTo("dialogue")
    return (options) => as(CAMILLE, "lead").process.close({ mediation, outcome: "abandoned" }, options)
  })
  blocks(NO_PARTY_DECIDES, "an institution that closes the mediation it is party to", async ({ as, bringTo }) => {
    const mediation = await bringTo("dialogue", { parties: withAgency })
    return (options) => as(AGENCY, "lead").process.close({ mediation, outcome: "abandoned" }, options)
  })
  blocks(NO_PARTY_DECIDES, "somebody who opens a mediation between themselves and another", async ({ as }) => {
    const parties = [CAMILLE, DOMINIQUE].map((id) => ({ kind: "person", id }) as const)
    return (options) =>
      as(CAMILLE, "mediator").process.open({ origin: "outreach", parties, register: "conflict" }, options)
  })
  blocks(NO_PARTY_DECIDES, "somebody who makes themselves a party", async ({ as, bringTo }) => {
    const mediation = await bringTo("consenting")
    const party = { kind: "person", id: SACHA } as const
    return (options) => as(SACHA, "lead").process.addParty({ mediation, party }, options)
  })
  passes(NO_PARTY_DECIDES, "a person who is party to another mediation only", async ({ as, bringTo }) => {
    const mediation = await bringTo("dialogue")
    return (options) => as(SACHA, "lead").process.close({ mediation, outcome: "abandoned" }, options)
  })

  blocks(NO_PARTY_READS, "a party who reads its mediation as a mediator", async ({ as, bringTo }) => {
    const mediation = await bringTo("dialogue")
    return () => as(CAMILLE, "mediator").process.get({ mediation })
  })
  passes(NO_PARTY_READS, "somebody else of the structure who reads it", async ({ as, bringTo }) => {
    const mediation = await bringTo("dialogue")
    return () => as(SACHA, "lead").process.get({ mediation })
  })

  blocks(NO_CONFLICT, "the assignment of a mediator with a declared interest", async (world) => {
    const mediation = await world.bringTo("requested", { assigned: false })
    await tie(world, "mediator-1")
    return (options) => world.lead.process.assign({ mediation, mediator: "mediator-1" }, options)
  })
  blocks(NO_CONFLICT, "the assignment of one of the parties", async (world) => {
    const mediation = await world.bringTo("requested", { assigned: false })
    await world.keepUpToDate(CAMILLE)
    return (options) => world.lead.process.assign({ mediation, mediator: CAMILLE }, options)
  })
  blocks(NO_CONFLICT, "a hand-over to a mediator with a declared interest", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await world.keepUpToDate("mediator-2")
    await tie(world, "mediator-2", DOMINIQUE)
    const relay = { kind: "mediator", mediator: "mediator-2" } as const
    return (options) => world.mediator.process.handOver({ mediation, relay }, options)
  })
  blocks(NO_CONFLICT, "a withdrawal that leaves the parties to a mediator with an interest", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await world.keepUpToDate("mediator-2")
    await tie(world, "mediator-2")
    const relay = { kind: "mediator", mediator: "mediator-2" } as const
    return (options) =>
      world.mediator.process.withdrawMediator({ mediation, reason: "no-longer-available", relay }, options)
  })
  blocks(NO_CONFLICT, "a party added who is tied to the mediator in charge", async (world) => {
    const mediation = await world.bringTo("consenting")
    await tie(world, "mediator-1", SACHA)
    return (options) => world.mediator.process.addParty({ mediation, party: { kind: "person", id: SACHA } }, options)
  })
  passes(NO_CONFLICT, "a mediator whose interest lies with somebody else", async (world) => {
    const mediation = await world.bringTo("requested", { assigned: false })
    await tie(world, "mediator-1", SACHA)
    return (options) => world.lead.process.assign({ mediation, mediator: "mediator-1" }, options)
  })
  passes(NO_CONFLICT, "a mediator whose tie has ended", async (world) => {
    const mediation = await world.bringTo("requested", { assigned: false })
    const party = { kind: "person", id: CAMILLE } as const
    await world.lead.practice.declareTie({ mediator: "mediator-1", tie: "tie-1", party, nature: "interest" })
    await world.lead.practice.endTie({ mediator: "mediator-1", tie: "tie-1" })
    return (options) => world.lead.process.assign({ mediation, mediator: "mediator-1" }, options)
  })

  it("refuses every command and query of a partner on mediations, people, consents and registers", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    const before = await world.journal()
    const { partner } = world
    const calls: ReadonlyArray<(options: CommandOptions) => Promise<unknown>> = [
      (options) =>
        partner.process.open({ origin: "institution", parties: [withAgency[0]], register: "watch" }, options),
      (options) => partner.process.accept({ mediation }, options),
      (options) => partner.process.decline({ mediation, reason: "out-of-field" }, options),
      (options) => partner.process.assign({ mediation, mediator: "mediator-2" }, options),
      (options) => partner.process.withdrawParty({ mediation, party: CAMILLE }, options),
      (options) => partner.consent.withdraw({ party: CAMILLE, consent: "consent-1" }, options),
      (options) => partner.people.registerPerson({ name: "Alix Exemple" }, options),
      (options) => partner.registers.record({ on: "2026-03-01", register: "watch", minutes: 5, persons: 1 }, options),
      () => partner.people.institutions({}),
      () => partner.people.household({ household: "household-1" }),
      () => partner.consent.allows({ party: CAMILLE, purpose: { kind: "mediation", mediation } }),
      () => partner.registers.activity({ activity: "activity-1" }),
    ]
    for (const call of calls) {
      expect((await breachesOf(call({ acknowledge: [NO_OUTSIDER] }))).map((one) => one.rule)).toEqual([NO_OUTSIDER])
    }
    expect(await world.journal()).toEqual(before)
  })

  it("tells a partner nothing of what exists: a known and an unknown mediation answer alike", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    const known = await failureOf(world.partner.process.get({ mediation }))
    const unknown = await failureOf(world.partner.process.get({ mediation: "unknown" }))
    expect(known.toOutcome()).toEqual(unknown.toOutcome())
  })

  it("lets a partner read the principles and the rules", async () => {
    await using world = await openWorld()
    expect(await world.partner.deontology.code({})).toHaveLength(9)
  })

  it.each(["board", "auditor", "system"] as const)("lets no %s decide in a mediation", async (role) => {
    await using world = await openWorld()
    const mediation = await world.bringTo("requested")
    const error = await failureOf(world.as("somebody-1", role).process.accept({ mediation }))
    expect(error._tag).toBe("ActorNotAllowed")
  })
})
