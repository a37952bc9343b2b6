import { describe, expect, it } from "vitest"
import { breachesOf, expectInvalid } from "../support/expect.ts"
import { rulesOf } from "../support/rules.ts"
import { CAMILLE, DOMINIQUE, openWorld, SACHA, type World } from "../support/world.ts"

const FREE_CONSENT = "deontology/free-consent"
const OWN_WISH = "deontology/own-wish"
const { blocks, passes, warns } = rulesOf("free-consent")
const answer = { words: "La médiation est libre.", language: "fr", means: "oral" } as const

describe("Libre consentement et participation active", () => {
  blocks(FREE_CONSENT, "an interview with a party who never answered", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("consenting", { consents: false })
    return (options) => mediator.process.interview({ mediation, party: CAMILLE, minutes: 30 }, options)
  })

  blocks(FREE_CONSENT, "an interview after a refusal that follows a consent", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("consenting")
    await mediator.consent.refuse({
      party: CAMILLE,
      consent: "no-1",
      purpose: { kind: "mediation", mediation },
      ...answer,
    })
    return (options) => mediator.process.interview({ mediation, party: CAMILLE, minutes: 30 }, options)
  })

  blocks(FREE_CONSENT, "an interview once the consent is withdrawn", async ({ bringTo, consent, mediator }) => {
    const mediation = await bringTo("consenting", { consents: false })
    const [id] = await consent(mediation, [CAMILLE])
    await mediator.process.interview({ mediation, party: CAMILLE, minutes: 30 })
    await mediator.consent.withdraw({ party: CAMILLE, consent: id ?? "" })
    return (options) => mediator.process.interview({ mediation, party: CAMILLE, minutes: 30 }, options)
  })

  blocks(FREE_CONSENT, "an interview on a consent that has run out", async ({ bringTo, mediator, setDay }) => {
    const mediation = await bringTo("consenting", { consents: false })
    await mediator.consent.give({
      party: CAMILLE,
      consent: "dated",
      purpose: { kind: "mediation", mediation },
      ...answer,
      until: "2026-03-10",
    })
    setDay("2026-03-11")
    return (options) => mediator.process.interview({ mediation, party: CAMILLE, minutes: 30 }, options)
  })

  blocks(FREE_CONSENT, "an interview on a consent to another mediation", async ({ bringTo, mediator }) => {
    await bringTo("consenting")
    const mediation = await bringTo("consenting", { consents: false })
    return (options) => mediator.process.interview({ mediation, party: CAMILLE, minutes: 30 }, options)
  })

  blocks(FREE_CONSENT, "a meeting when one of the two does not consent", async ({ bringTo, consent, mediator }) => {
    const mediation = await bringTo("consenting", { consents: false })
    await consent(mediation, [CAMILLE])
    return (options) => mediator.process.meet({ mediation, parties: [CAMILLE, DOMINIQUE], minutes: 60 }, options)
  })

  blocks(FREE_CONSENT, "a meeting of two behind the back of a third party", async ({ bringTo, consent, mediator }) => {
    const parties = [CAMILLE, DOMINIQUE, SACHA].map((id) => ({ kind: "person", id }) as const)
    const mediation = await bringTo("consenting", { consents: false, parties })
    await consent(mediation, [CAMILLE, DOMINIQUE])
    return (options) => mediator.process.meet({ mediation, parties: [CAMILLE, DOMINIQUE], minutes: 60 }, options)
  })

  blocks(FREE_CONSENT, "a shuttle to a party who does not consent", async ({ bringTo, consent, mediator }) => {
    const mediation = await bringTo("consenting", { consents: false, mode: "shuttle" })
    await consent(mediation, [CAMILLE])
    return (options) => mediator.process.shuttle({ mediation, from: CAMILLE, to: DOMINIQUE, minutes: 20 }, options)
  })

  blocks(FREE_CONSENT, "an interview with a party who has withdrawn", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("consenting")
    await mediator.process.withdrawParty({ mediation, party: CAMILLE })
    return (options) => mediator.process.interview({ mediation, party: CAMILLE, minutes: 30 }, options)
  })

  blocks(FREE_CONSENT, "an interview dated before the consent was given", async ({ bringTo, mediator, setDay }) => {
    const mediation = await bringTo("consenting", { consents: false })
    setDay("2026-03-10")
    await mediator.consent.give({
      party: CAMILLE,
      consent: "later",
      purpose: { kind: "mediation", mediation },
      ...answer,
    })
    return (options) =>
      mediator.process.interview({ mediation, party: CAMILLE, minutes: 30, on: "2026-03-09" }, options)
  })

  blocks(FREE_CONSENT, "an interview once any of two consents is withdrawn", async ({ bringTo, consent, mediator }) => {
    const mediation = await bringTo("consenting", { consents: false })
    const [first] = await consent(mediation, [CAMILLE])
    await consent(mediation, [CAMILLE])
    await mediator.consent.withdraw({ party: CAMILLE, consent: first ?? "" })
    return (options) => mediator.process.interview({ mediation, party: CAMILLE, minutes: 30 }, options)
  })

  passes(FREE_CONSENT, "an interview written down after the consent that covered it ran out", async (world) => {
    const { bringTo, mediator, setDay } = world
    const mediation = await bringTo("consenting", { consents: false })
    const purpose = { kind: "mediation", mediation } as const
    await mediator.consent.give({ party: CAMILLE, consent: "dated", purpose, ...answer, until: "2026-03-10" })
    setDay("2026-03-12")
    return (options) =>
      mediator.process.interview({ mediation, party: CAMILLE, minutes: 30, on: "2026-03-10" }, options)
  })

  passes(FREE_CONSENT, "an interview with a party who consents", async ({ bringTo, consent, mediator }) => {
    const mediation = await bringTo("consenting", { consents: false })
    await consent(mediation, [CAMILLE])
    return (options) => mediator.process.interview({ mediation, party: CAMILLE, minutes: 30 }, options)
  })

  passes(FREE_CONSENT, "an interview on the last day of a dated consent", async ({ bringTo, mediator, setDay }) => {
    const mediation = await bringTo("consenting", { consents: false })
    await mediator.consent.give({
      party: CAMILLE,
      consent: "dated",
      purpose: { kind: "mediation", mediation },
      ...answer,
      until: "2026-03-10",
    })
    setDay("2026-03-10")
    return (options) => mediator.process.interview({ mediation, party: CAMILLE, minutes: 30 }, options)
  })

  passes(FREE_CONSENT, "a meeting that all consent to", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("interviewing")
    return (options) => mediator.process.meet({ mediation, parties: [CAMILLE, DOMINIQUE], minutes: 60 }, options)
  })

  passes(FREE_CONSENT, "a shuttle that both consent to", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("interviewing", { mode: "shuttle" })
    return (options) => mediator.process.shuttle({ mediation, from: CAMILLE, to: DOMINIQUE, minutes: 20 }, options)
  })

  passes(FREE_CONSENT, "a consent given anew after a withdrawal", async ({ bringTo, consent, mediator }) => {
    const mediation = await bringTo("consenting", { consents: false })
    const [id] = await consent(mediation, [CAMILLE])
    await mediator.consent.withdraw({ party: CAMILLE, consent: id ?? "" })
    await consent(mediation, [CAMILLE])
    return (options) => mediator.process.interview({ mediation, party: CAMILLE, minutes: 30 }, options)
  })

  passes(
    FREE_CONSENT,
    "a meeting of those who stay when a third has withdrawn",
    async ({ bringTo, consent, mediator }) => {
      const parties = [CAMILLE, DOMINIQUE, SACHA].map((id) => ({ kind: "person", id }) as const)
      const mediation = await bringTo("consenting", { consents: false, parties })
      await consent(mediation, [CAMILLE, DOMINIQUE])
      await mediator.process.withdrawParty({ mediation, party: SACHA })
      return (options) => mediator.process.meet({ mediation, parties: [CAMILLE, DOMINIQUE], minutes: 60 }, options)
    },
  )

  const represented = async ({ mediator }: World, wish: "agrees" | "opposes") => {
    const minor = { person: "minor-1", name: "Alix Exemple", capacity: "minor", representative: SACHA } as const
    await mediator.people.registerPerson(minor)
    const by = { kind: "representative", person: SACHA } as const
    const purpose = { kind: "mediation", mediation: "mediation-1" } as const
    return { party: "minor-1", consent: "of-minor", purpose, ...answer, by, wish }
  }
  warns(OWN_WISH, "a consent for a minor who opposes it", async (world) => {
    const given = await represented(world, "opposes")
    return (options) => world.mediator.consent.give(given, options)
  })
  passes(OWN_WISH, "a consent for a minor who agrees", async (world) => {
    const given = await represented(world, "agrees")
    return (options) => world.mediator.consent.give(given, options)
  })

  it("a second mediation does not lend its consent: each is asked for on its own", async () => {
    await using world = await openWorld()
    const first = await world.bringTo("interviewing")
    const second = await world.bringTo("consenting", { consents: false })
    await breachesOf(world.mediator.process.meet({ mediation: second, parties: [CAMILLE, DOMINIQUE], minutes: 10 }))
    await world.mediator.process.meet({ mediation: first, parties: [CAMILLE, DOMINIQUE], minutes: 10 })
  })

  it.each(["reason", "why", "explanation", "motif"])(
    "a withdrawal has no field %s to put a reason in",
    async (extra) => {
      await using world = await openWorld()
      const mediation = await world.bringTo("consenting", { consents: false })
      const [id] = await world.consent(mediation, [CAMILLE])
      const before = await world.journal()
      const reason = { [extra]: "trop de tensions" }
      const withdrawal = { party: CAMILLE, consent: id ?? "" }
      const refusal = { party: CAMILLE, consent: "no-2", purpose: { kind: "mediation", mediation }, ...answer } as const
      await expectInvalid(world.mediator.consent.withdraw({ ...withdrawal, ...reason }))
      await expectInvalid(world.mediator.consent.refuse({ ...refusal, ...reason }))
      await expectInvalid(world.mediator.process.withdrawParty({ mediation, party: CAMILLE, ...reason }))
      expect(await world.journal()).toEqual(before)
    },
  )
})
