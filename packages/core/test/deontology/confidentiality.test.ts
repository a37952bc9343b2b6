import type { PersonalCategory } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { expectInvalid, expectRefusal } from "../support/expect.ts"
import { rulesOf } from "../support/rules.ts"
import { AGENCY, CAMILLE, DOMINIQUE, openWorld, type World } from "../support/world.ts"

const EXPRESS = "deontology/express-agreement"
const { blocks, passes } = rulesOf("confidentiality")

interface Sharing {
  readonly party?: string
  readonly partner?: string
  readonly categories?: ReadonlyArray<PersonalCategory>
  readonly consent?: string
  readonly until?: string
}
const share = async ({ mediator }: World, sharing: Sharing = {}): Promise<void> => {
  const { party = CAMILLE, partner = AGENCY, categories = ["housing"], consent = `sharing-${party}`, until } = sharing
  await mediator.consent.give({
    party,
    consent,
    purpose: { kind: "sharing", partner, categories },
    words: "Nous dirions à la caisse d'exemple ce qui concerne votre logement.",
    language: "fr",
    means: "written",
    ...(until === undefined ? {} : { until }),
  })
}
const toAgency = { kind: "professional", institution: AGENCY } as const

describe("Discrétion et confidentialité", () => {
  blocks(EXPRESS, "a disclosure that nobody agreed to", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("dialogue")
    return (options) =>
      mediator.privacy.disclose({ mediation, subject: CAMILLE, recipient: AGENCY, categories: ["housing"] }, options)
  })
  blocks(EXPRESS, "a disclosure of more than was agreed to", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await share(world)
    const disclosure = { mediation, subject: CAMILLE, recipient: AGENCY, categories: ["housing", "health"] as const }
    return (options) =>
      world.mediator.privacy.disclose({ ...disclosure, categories: [...disclosure.categories] }, options)
  })
  blocks(EXPRESS, "a disclosure to another partner", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await world.lead.people.registerInstitution({ institution: "bank-1", name: "Banque d'exemple", kind: "bank" })
    await share(world)
    return (options) =>
      world.mediator.privacy.disclose(
        { mediation, subject: CAMILLE, recipient: "bank-1", categories: ["housing"] },
        options,
      )
  })
  blocks(EXPRESS, "a disclosure about another person than the one who agreed", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await share(world)
    const disclosure = { mediation, subject: DOMINIQUE, recipient: AGENCY }
    return (options) => world.mediator.privacy.disclose({ ...disclosure, categories: ["housing"] }, options)
  })
  blocks(EXPRESS, "a disclosure once the agreement is withdrawn", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await share(world, { consent: "sharing-1" })
    await world.mediator.consent.withdraw({ party: CAMILLE, consent: "sharing-1" })
    return (options) =>
      world.mediator.privacy.disclose(
        { mediation, subject: CAMILLE, recipient: AGENCY, categories: ["housing"] },
        options,
      )
  })
  blocks(EXPRESS, "a disclosure once the agreement has run out", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await share(world, { until: "2026-03-05" })
    world.setDay("2026-03-06")
    return (options) =>
      world.mediator.privacy.disclose(
        { mediation, subject: CAMILLE, recipient: AGENCY, categories: ["housing"] },
        options,
      )
  })
  blocks(EXPRESS, "a disclosure dated before the agreement to it", async (world) => {
    const mediation = await world.bringTo("dialogue")
    world.setDay("2026-03-06")
    await share(world)
    const disclosure = { mediation, subject: CAMILLE, recipient: AGENCY, on: "2026-03-05" }
    return (options) => world.mediator.privacy.disclose({ ...disclosure, categories: ["housing"] }, options)
  })
  blocks(EXPRESS, "a redirection with the situation of a person who did not agree", async (world) => {
    const mediation = await world.bringTo("requested")
    await share(world)
    return (options) => world.mediator.process.redirect({ mediation, to: AGENCY, categories: ["housing"] }, options)
  })
  blocks(EXPRESS, "a hand-over outside with what one of two did not agree to", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await share(world)
    return (options) =>
      world.mediator.process.handOver({ mediation, relay: toAgency, categories: ["housing"] }, options)
  })

  passes(EXPRESS, "a disclosure that was agreed to", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await share(world)
    return (options) =>
      world.mediator.privacy.disclose(
        { mediation, subject: CAMILLE, recipient: AGENCY, categories: ["housing"] },
        options,
      )
  })
  passes(EXPRESS, "a redirection with nothing but the address", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("requested")
    return (options) => mediator.process.redirect({ mediation, to: AGENCY }, options)
  })
  passes(EXPRESS, "a redirection that both agreed to", async (world) => {
    const mediation = await world.bringTo("requested")
    await share(world)
    await share(world, { party: DOMINIQUE })
    return (options) => world.mediator.process.redirect({ mediation, to: AGENCY, categories: ["housing"] }, options)
  })
  passes(EXPRESS, "a hand-over outside that both agreed to", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await share(world)
    await share(world, { party: DOMINIQUE })
    return (options) =>
      world.mediator.process.handOver({ mediation, relay: toAgency, categories: ["housing"] }, options)
  })
  passes(EXPRESS, "a hand-over to a colleague of the structure", async (world) => {
    const mediation = await world.bringTo("dialogue")
    await world.keepUpToDate("mediator-2")
    const relay = { kind: "mediator", mediator: "mediator-2" } as const
    return (options) => world.mediator.process.handOver({ mediation, relay, categories: ["housing"] }, options)
  })

  it("a disclosure names at least one category, and a partner who is known", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    await share(world, { partner: "unknown-partner" })
    const { privacy } = world.mediator
    await expectInvalid(privacy.disclose({ mediation, subject: CAMILLE, recipient: AGENCY, categories: [] }))
    await expectRefusal(
      privacy.disclose({ mediation, subject: CAMILLE, recipient: "unknown-partner", categories: ["housing"] }),
      "UnknownRecipient",
    )
  })

  it("keeps what was said out of what is returned in clear", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("consenting")
    const receipt = await world.mediator.process.interview({
      mediation,
      party: CAMILLE,
      minutes: 20,
      notes: "Le bruit dure depuis un an",
    })
    expect(receipt.events[0]).toMatchObject({
      data: { notes: { "~sealed": 1, subject: CAMILLE, category: "narrative" } },
    })
    expect(JSON.stringify(receipt.state)).not.toContain("Le bruit dure")
  })
})
