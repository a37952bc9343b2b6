import { describe } from "vitest"
import { rulesOf } from "../support/rules.ts"
import { AGENCY, CAMILLE, DOMINIQUE, SACHA, type World } from "../support/world.ts"

const NO_COUNSEL = "deontology/no-counsel-of-one-side"
const EQUAL = "deontology/equal-listening"
const { blocks, passes, warns } = rulesOf("impartiality")

const counsel = async ({ lead }: World, mediator: string, party: string): Promise<void> => {
  await lead.practice.declareTie({ mediator, party: { kind: "person", id: party }, nature: "counsel" })
}
const toSecond = { kind: "mediator", mediator: "mediator-2" } as const

/** A mediation where the two were heard for so many minutes. */
const heard = async ({ bringTo, mediator }: World, camille: number, dominique: number): Promise<string> => {
  const mediation = await bringTo("consenting")
  if (camille > 0) await mediator.process.interview({ mediation, party: CAMILLE, minutes: camille })
  if (dominique > 0) await mediator.process.interview({ mediation, party: DOMINIQUE, minutes: dominique })
  return mediation
}
const both = [CAMILLE, DOMINIQUE]

describe("Position de tiers, neutralité et impartialité", () => {
  blocks(NO_COUNSEL, "the assignment of a mediator who counsels one of the parties", async (world) => {
    const mediation = await world.bringTo("requested", { assigned: false })
    await counsel(world, "mediator-1", CAMILLE)
    return (options) => world.lead.process.assign({ mediation, mediator: "mediator-1" }, options)
  })
  blocks(NO_COUNSEL, "a hand-over to a mediator who counsels one of the parties", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await world.keepUpToDate("mediator-2")
    await counsel(world, "mediator-2", DOMINIQUE)
    return (options) => world.mediator.process.handOver({ mediation, relay: toSecond }, options)
  })
  blocks(NO_COUNSEL, "a withdrawal that leaves the parties to the counsel of one of them", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await world.keepUpToDate("mediator-2")
    await counsel(world, "mediator-2", DOMINIQUE)
    const withdrawal = { mediation, reason: "no-longer-available", relay: toSecond } as const
    return (options) => world.mediator.process.withdrawMediator(withdrawal, options)
  })
  blocks(NO_COUNSEL, "a party added whom the mediator in charge counsels", async (world) => {
    const mediation = await world.bringTo("consenting")
    await counsel(world, "mediator-1", SACHA)
    return (options) => world.mediator.process.addParty({ mediation, party: { kind: "person", id: SACHA } }, options)
  })
  passes(NO_COUNSEL, "a mediator who counsels somebody else", async (world) => {
    const mediation = await world.bringTo("requested", { assigned: false })
    await counsel(world, "mediator-1", SACHA)
    return (options) => world.lead.process.assign({ mediation, mediator: "mediator-1" }, options)
  })
  passes(NO_COUNSEL, "an institution added that nothing ties to the mediator", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("consenting")
    return (options) => mediator.process.addParty({ mediation, party: { kind: "institution", id: AGENCY } }, options)
  })

  warns(EQUAL, "a meeting after 30 minutes with one and 61 with the other", async (world) => {
    const mediation = await heard(world, 30, 61)
    return (options) => world.mediator.process.meet({ mediation, parties: both, minutes: 60 }, options)
  })
  warns(EQUAL, "a meeting when one was never heard", async (world) => {
    const mediation = await heard(world, 15, 0)
    return (options) => world.mediator.process.meet({ mediation, parties: both, minutes: 60 }, options)
  })
  warns(EQUAL, "a meeting after words carried from one side only", async (world) => {
    const mediation = await world.bringTo("interviewing")
    await world.mediator.process.shuttle({ mediation, from: CAMILLE, to: DOMINIQUE, minutes: 40 })
    return (options) => world.mediator.process.meet({ mediation, parties: both, minutes: 60 }, options)
  })
  passes(EQUAL, "a meeting after 30 minutes with one and 60 with the other", async (world) => {
    const mediation = await heard(world, 30, 60)
    return (options) => world.mediator.process.meet({ mediation, parties: both, minutes: 60 }, options)
  })
  passes(EQUAL, "a meeting when nobody was heard apart", async (world) => {
    const mediation = await heard(world, 0, 0)
    return (options) => world.mediator.process.meet({ mediation, parties: both, minutes: 60 }, options)
  })
  passes(EQUAL, "a meeting once the balance is restored", async (world) => {
    const mediation = await heard(world, 15, 60)
    await world.mediator.process.interview({ mediation, party: CAMILLE, minutes: 30 })
    return (options) => world.mediator.process.meet({ mediation, parties: both, minutes: 60 }, options)
  })
})
