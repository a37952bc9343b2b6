import type { CommandOptions } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { breachesOf, expectRefusal } from "../support/expect.ts"
import { rulesOf } from "../support/rules.ts"
import { CAMILLE, DOMINIQUE, openWorld, SACHA, type World } from "../support/world.ts"

const FREE_CONSENT = "deontology/free-consent"
const OF_ALL = "deontology/agreement-of-all"
const CONSENTED = "deontology/representative-consented"
const { blocks, passes } = rulesOf("free-consent")

const three = [CAMILLE, DOMINIQUE, SACHA].map((id) => ({ kind: "person", id }) as const)
const author = { kind: "party", party: CAMILLE } as const
const commitments = [{ by: CAMILLE, what: "Baisser la musique" }]

type Step = (
  world: World,
  mediation: string,
  on?: { readonly on: string },
) => (options: CommandOptions) => Promise<unknown>
/** The steps that two of three parties take while the third is not there. */
const joint: Readonly<Record<string, Step>> = {
  meet:
    ({ mediator }, mediation, on) =>
    (options) =>
      mediator.process.meet({ mediation, parties: [CAMILLE, DOMINIQUE], minutes: 30, ...on }, options),
  shuttle:
    ({ mediator }, mediation, on) =>
    (options) =>
      mediator.process.shuttle({ mediation, from: CAMILLE, to: DOMINIQUE, minutes: 30, ...on }, options),
  propose:
    ({ mediator }, mediation, on) =>
    (options) =>
      mediator.process.propose({ mediation, author, text: "Se parler", ...on }, options),
  agree:
    ({ mediator }, mediation, on) =>
    (options) =>
      mediator.process.agree({ mediation, form: "oral", extent: "partial", commitments, ...on }, options),
  followUp:
    ({ mediator }, mediation, on) =>
    (options) =>
      mediator.process.followUp({ mediation, commitment: "commitment-1", result: "kept", ...on }, options),
}

/** Three parties, an agreement of 2 March, and the consents of each by party. */
const agreed = async (world: World) => {
  const mediation = await world.bringTo("consenting", { parties: three, consents: false })
  const consents = await world.consent(mediation, [CAMILLE, DOMINIQUE, SACHA])
  const { process } = world.mediator
  for (const party of [CAMILLE, DOMINIQUE, SACHA]) await process.interview({ mediation, party, minutes: 30 })
  await process.meet({ mediation, parties: [CAMILLE, DOMINIQUE, SACHA], minutes: 60 })
  await process.agree({ mediation, form: "oral", extent: "whole", commitments })
  return { mediation, consentOf: (party: string) => consents[[CAMILLE, DOMINIQUE, SACHA].indexOf(party)] ?? "" }
}

describe("Libre consentement: every joint step asks everyone concerned", () => {
  for (const [name, step] of Object.entries(joint)) {
    blocks(FREE_CONSENT, `${name} once an absent party has withdrawn its consent`, async (world) => {
      const { mediation, consentOf } = await agreed(world)
      world.setDay("2026-03-05")
      await world.mediator.consent.withdraw({ party: SACHA, consent: consentOf(SACHA) })
      return step(world, mediation)
    })
    blocks(FREE_CONSENT, `${name} with the consent of a party who was erased since`, async (world) => {
      const { mediation } = await agreed(world)
      world.setDay("2026-03-05")
      await world.director.privacy.erase({ person: SACHA, ground: "request" })
      return step(world, mediation)
    })
    passes(FREE_CONSENT, `${name} of the day before a withdrawal, recorded after it`, async (world) => {
      const { mediation, consentOf } = await agreed(world)
      world.setDay("2026-03-05")
      await world.mediator.consent.withdraw({ party: SACHA, consent: consentOf(SACHA) })
      world.setDay("2026-03-09")
      return step(world, mediation, { on: "2026-03-04" })
    })
    it(`${name} waits for the representative of an absent party who is protected since`, async () => {
      await using world = await openWorld()
      const { mediation } = await agreed(world)
      world.setDay("2026-03-05")
      await world.director.people.changeCapacity({ person: SACHA, capacity: "protected-adult" })
      world.setDay("2026-03-09")
      expect((await breachesOf(step(world, mediation)({}))).map(({ rule }) => rule)).toContain(CONSENTED)
      // Before the measure, the person answered alone.
      await step(world, mediation, { on: "2026-03-04" })({})
    })
  }

  blocks(FREE_CONSENT, "an act with a party who does not consent", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("consenting", { consents: false })
    return (options) => mediator.process.act({ mediation, party: CAMILLE, by: "together", minutes: 5 }, options)
  })
  passes(FREE_CONSENT, "an act with a party who consents, whatever the others say", async (world) => {
    const mediation = await world.bringTo("consenting", { consents: false })
    await world.consent(mediation, [CAMILLE])
    return (options) => world.mediator.process.act({ mediation, party: CAMILLE, by: "together", minutes: 5 }, options)
  })

  passes(FREE_CONSENT, "a meeting held before the consent was renewed", async ({ bringTo, mediator, setDay }) => {
    const mediation = await bringTo("consenting")
    const answer = {
      purpose: { kind: "mediation", mediation },
      words: "Encore.",
      language: "fr",
      means: "oral",
    } as const
    setDay("2026-03-10")
    await mediator.consent.give({ party: CAMILLE, consent: "renewed", ...answer })
    return (options) =>
      mediator.process.meet({ mediation, parties: [CAMILLE, DOMINIQUE], minutes: 30, on: "2026-03-09" }, options)
  })
  passes(FREE_CONSENT, "a meeting held before a refusal", async ({ bringTo, mediator, setDay }) => {
    const mediation = await bringTo("consenting")
    const answer = { purpose: { kind: "mediation", mediation }, words: "Non.", language: "fr", means: "oral" } as const
    setDay("2026-03-10")
    await mediator.consent.refuse({ party: CAMILLE, consent: "no", ...answer })
    return (options) =>
      mediator.process.meet({ mediation, parties: [CAMILLE, DOMINIQUE], minutes: 30, on: "2026-03-09" }, options)
  })
  passes(FREE_CONSENT, "a meeting held before a party withdrew from the mediation", async (world) => {
    const mediation = await world.bringTo("consenting")
    world.setDay("2026-03-10")
    await world.mediator.process.withdrawParty({ mediation, party: CAMILLE })
    const parties = [CAMILLE, DOMINIQUE]
    return (options) => world.mediator.process.meet({ mediation, parties, minutes: 30, on: "2026-03-09" }, options)
  })
  for (const since of ["2026-03-02", "2026-03-04", "2026-03-05"]) {
    blocks(FREE_CONSENT, `a meeting after a withdrawal, whatever is typed (a yes since ${since})`, async (world) => {
      const mediation = await world.bringTo("consenting", { consents: false })
      const [first] = await world.consent(mediation)
      world.setDay("2026-03-05")
      await world.mediator.consent.withdraw({ party: CAMILLE, consent: first ?? "" })
      world.setDay("2026-03-09")
      const answer = {
        purpose: { kind: "mediation", mediation },
        words: "Oui.",
        language: "fr",
        means: "oral",
      } as const
      await world.mediator.consent.give({ party: CAMILLE, consent: "late", ...answer, since })
      const parties = [CAMILLE, DOMINIQUE]
      return (options) => world.mediator.process.meet({ mediation, parties, minutes: 30 }, options)
    })
  }

  it("names the day that stands in the way, and nobody", async () => {
    await using world = await openWorld()
    const { mediation, consentOf } = await agreed(world)
    world.setDay("2026-03-05")
    await world.mediator.consent.withdraw({ party: SACHA, consent: consentOf(SACHA) })
    world.setDay("2026-03-09")
    const [breach] = await breachesOf(joint["meet"]?.(world, mediation)({}) ?? Promise.resolve())
    expect(breach?.explanation.fr).toContain("Le 9 mars 2026")
    expect(breach?.explanation.fr).toContain("il a été retiré le 5 mars 2026")
    expect(breach?.explanation.fr).not.toContain(SACHA)
  })
})

describe("a whole agreement", () => {
  blocks(OF_ALL, "concluded by those who stay when one has withdrawn", async (world) => {
    const { mediation } = await agreed(world)
    world.setDay("2026-03-05")
    await world.mediator.process.withdrawParty({ mediation, party: SACHA })
    return (options) => world.mediator.process.agree({ mediation, form: "oral", extent: "whole", commitments }, options)
  })
  blocks(OF_ALL, "as the outcome once a consent was withdrawn", async (world) => {
    const { mediation, consentOf } = await agreed(world)
    world.setDay("2026-03-05")
    await world.mediator.consent.withdraw({ party: SACHA, consent: consentOf(SACHA) })
    return (options) => world.mediator.process.close({ mediation, outcome: "agreement" }, options)
  })
  blocks(OF_ALL, "as the outcome once a party has withdrawn", async (world) => {
    const { mediation } = await agreed(world)
    await world.mediator.process.withdrawParty({ mediation, party: SACHA })
    return (options) => world.mediator.process.close({ mediation, outcome: "agreement" }, options)
  })
  blocks(OF_ALL, "of one party alone", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await world.mediator.process.withdrawParty({ mediation, party: DOMINIQUE })
    const one = { mediation, form: "oral", extent: "partial", commitments } as const
    return (options) => world.mediator.process.agree({ ...one, commitments: [...commitments] }, options)
  })
  passes(OF_ALL, "as the outcome while nobody withdrew, whether consents ran out or not", async (world) => {
    const { mediation } = await agreed(world)
    return (options) => world.mediator.process.close({ mediation, outcome: "agreement" }, options)
  })
  passes(OF_ALL, "partly, between those who stay", async (world) => {
    const { mediation } = await agreed(world)
    await world.mediator.process.withdrawParty({ mediation, party: SACHA })
    const partial = { mediation, form: "oral", extent: "partial", commitments } as const
    return (options) => world.mediator.process.agree({ ...partial, commitments: [...commitments] }, options)
  })

  it("leaves a way to close: by the withdrawal, also of a consent alone", async () => {
    await using world = await openWorld()
    const { mediation, consentOf } = await agreed(world)
    await expectRefusal(world.mediator.process.close({ mediation, outcome: "party-withdrew" }), "OutcomeAgainstFacts")
    await world.mediator.consent.withdraw({ party: SACHA, consent: consentOf(SACHA) })
    await world.mediator.process.close({ mediation, outcome: "party-withdrew" })
  })
})
