import type { CommandOptions, RuleBreached } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { breachesOf, expectRefusal } from "../support/expect.ts"
import { rulesOf } from "../support/rules.ts"
import { CAMILLE, DOMINIQUE, openWorld, SACHA, type World } from "../support/world.ts"

const NO_WAIVER = "deontology/no-waiver"
const ANSWERS = "deontology/representative-answers"
const REFUSES = "deontology/representative-refuses"
const CONSENTED = "deontology/representative-consented"
const { blocks, passes, warns } = rulesOf("protection")

/** Registers an invented minor whom Sacha represents, or nobody. */
const minor = async ({ mediator }: World, representative: string | undefined): Promise<string> => {
  await mediator.people.registerPerson({
    person: "minor-1",
    name: "Alix Exemple",
    capacity: "minor",
    ...(representative === undefined ? {} : { representative }),
  })
  return "minor-1"
}
const withMinor = [
  { kind: "person", id: "minor-1" },
  { kind: "person", id: DOMINIQUE },
] as const
const consentOf = (mediation: string) =>
  ({
    consent: "consent-of-minor",
    purpose: { kind: "mediation", mediation },
    words: "La médiation est libre.",
    language: "fr",
    means: "oral",
  }) as const
const bySacha = { kind: "representative", person: SACHA } as const

/** A mediation with the minor, who had a representative when consent was given and has none any more. */
const representativeGone = async (world: World): Promise<string> => {
  const party = await minor(world, SACHA)
  const mediation = await world.bringTo("consenting", { parties: withMinor, consents: false })
  await world.mediator.consent.give({ party, ...consentOf(mediation), by: bySacha })
  await world.consent(mediation, [DOMINIQUE])
  await world.mediator.people.changeCapacity({ person: party, capacity: "minor" })
  return mediation
}

const certain = "Camille renonce à tout recours contre le bailleur"
const waivers = [
  "La locataire abandonne ses droits sur le logement",
  "Il se désiste de sa plainte",
  "Elle s'engage à ne jamais porter plainte",
  "Ne plus réclamer l'allocation",
]

describe("Protection des droits et des personnes", () => {
  const agreeing =
    (what: string) =>
    async ({ bringTo, mediator }: World) => {
      const mediation = await bringTo("dialogue")
      const commitments = [
        { by: CAMILLE, what: "Baisser la musique" },
        { by: CAMILLE, what },
      ]
      return (options: CommandOptions) =>
        mediator.process.agree({ mediation, form: "oral", extent: "whole", commitments }, options)
    }
  blocks(NO_WAIVER, `« ${certain} »`, agreeing(certain))
  for (const what of waivers) warns(NO_WAIVER, `« ${what} »`, agreeing(what), "nothing-given-up")
  warns(
    NO_WAIVER,
    "a waiver that a party proposes",
    async ({ bringTo, mediator }) => {
      const mediation = await bringTo("dialogue")
      return (options) =>
        mediator.process.propose({ mediation, author: { kind: "party", party: CAMILLE }, text: certain }, options)
    },
    "words-reported",
  )
  it("points at the words, and keeps of them no more than the reason outside what is sealed", async () => {
    await using world = await openWorld()
    const mediation = await world.bringTo("dialogue")
    const what = "En échange, il se désiste de sa plainte"
    const agree = (options: CommandOptions) =>
      world.mediator.process.agree(
        { mediation, form: "oral", extent: "whole", commitments: [{ by: CAMILLE, what }] },
        options,
      )
    const breached = await agree({}).catch((error: RuleBreached) => error)
    const [breach] = "breaches" in breached ? breached.breaches : []
    const [place] = breach?.at ?? []
    expect(place?.path).toEqual(["commitments", 0, "what"])
    expect(what.slice(place?.start, place?.end)).toBe("se désiste de sa plainte")
    expect(Object.keys(breach?.reasons ?? {})).toContain("own-request")
    expect("breaches" in breached && breached.toOutcome().issues).toMatchObject([{ path: ["commitments", 0, "what"] }])

    await agree({ acknowledge: [{ rule: NO_WAIVER, reason: "own-request" }] })
    const written = JSON.stringify(await world.journal())
    expect(written).toContain("own-request")
    expect(written).not.toContain("plainte")
  })
  blocks(NO_WAIVER, "a waiver that only the mediator saw", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("dialogue")
    const commitments = [{ by: CAMILLE, what: "En rester là", waivesRight: true }]
    return (options) => mediator.process.agree({ mediation, form: "written", extent: "whole", commitments }, options)
  })
  passes(NO_WAIVER, "commitments that give up no right", async ({ bringTo, mediator }) => {
    const mediation = await bringTo("dialogue")
    const commitments = [
      { by: CAMILLE, what: "Renoncer à la musique après 22 heures" },
      { by: DOMINIQUE, what: "Prévenir avant de venir" },
    ]
    return (options) => mediator.process.agree({ mediation, form: "oral", extent: "whole", commitments }, options)
  })

  blocks(ANSWERS, "a minor who consents alone", async (world) => {
    const party = await minor(world, SACHA)
    const mediation = await world.bringTo("requested", { parties: withMinor, consents: false })
    return (options) => world.mediator.consent.give({ party, ...consentOf(mediation) }, options)
  })
  blocks(ANSWERS, "somebody else who consents for a minor", async (world) => {
    const party = await minor(world, SACHA)
    const by = { kind: "representative", person: CAMILLE } as const
    const mediation = await world.bringTo("requested", { parties: withMinor, consents: false })
    return (options) => world.mediator.consent.give({ party, ...consentOf(mediation), by }, options)
  })
  blocks(ANSWERS, "a protected adult who consents alone", async (world) => {
    const capacity = "protected-adult"
    await world.mediator.people.changeCapacity({ person: CAMILLE, capacity, representative: SACHA })
    return (options) => world.mediator.consent.give({ party: CAMILLE, ...consentOf("mediation-1") }, options)
  })
  blocks(ANSWERS, "anybody who consents for a minor without representative", async (world) => {
    const party = await minor(world, undefined)
    return (options) => world.mediator.consent.give({ party, ...consentOf("mediation-1"), by: bySacha }, options)
  })
  passes(ANSWERS, "the representative who consents for a minor", async (world) => {
    const party = await minor(world, SACHA)
    return (options) => world.mediator.consent.give({ party, ...consentOf("mediation-1"), by: bySacha }, options)
  })
  passes(ANSWERS, "a person who came of age", async (world) => {
    const party = await minor(world, SACHA)
    await world.mediator.people.changeCapacity({ person: party, capacity: "adult" })
    return (options) => world.mediator.consent.give({ party, ...consentOf("mediation-1") }, options)
  })
  passes(ANSWERS, "an adult who consents alone", async ({ mediator }) => {
    return (options) => mediator.consent.give({ party: CAMILLE, ...consentOf("mediation-1") }, options)
  })

  for (const [who, person] of [
    ["the opposing party", DOMINIQUE],
    ["anybody registered", SACHA],
    ["somebody unregistered", "nobody-1"],
  ] as const) {
    const by = { kind: "representative", person } as const
    blocks(ANSWERS, `${who} who consents for a capable adult`, async ({ bringTo, mediator }) => {
      const mediation = await bringTo("requested", { consents: false })
      return (options) => mediator.consent.give({ party: CAMILLE, ...consentOf(mediation), by }, options)
    })
    blocks(REFUSES, `${who} who refuses for a capable adult`, async ({ bringTo, mediator }) => {
      const mediation = await bringTo("requested", { consents: false })
      return (options) => mediator.consent.refuse({ party: CAMILLE, ...consentOf(mediation), by }, options)
    })
  }
  blocks(ANSWERS, "a representative who is protected since", async (world) => {
    const party = await minor(world, SACHA)
    await world.director.people.changeCapacity({ person: SACHA, capacity: "protected-adult" })
    return (options) => world.mediator.consent.give({ party, ...consentOf("mediation-1"), by: bySacha }, options)
  })
  blocks(ANSWERS, "a protected adult who consents alone to what the measure covers", async ({ mediator }) => {
    const measure = { capacity: "protected-adult", representative: SACHA, extent: ["mediation"] } as const
    await mediator.people.changeCapacity({ person: CAMILLE, ...measure, extent: [...measure.extent] })
    return (options) => mediator.consent.give({ party: CAMILLE, ...consentOf("mediation-1") }, options)
  })
  passes(ANSWERS, "a protected adult who consents alone to what the measure does not cover", async ({ mediator }) => {
    const measure = { capacity: "protected-adult", representative: SACHA } as const
    await mediator.people.changeCapacity({ person: CAMILLE, ...measure, extent: ["sharing"] })
    return (options) => mediator.consent.give({ party: CAMILLE, ...consentOf("mediation-1") }, options)
  })
  passes(ANSWERS, "a person whose measure had ended on the day", async ({ mediator, setDay }) => {
    const days = { since: "2026-02-01", until: "2026-03-05" }
    await mediator.people.changeCapacity({ person: CAMILLE, capacity: "protected-adult", ...days })
    setDay("2026-03-06")
    return (options) => mediator.consent.give({ party: CAMILLE, ...consentOf("mediation-1") }, options)
  })
  blocks(ANSWERS, "a consent of a day on which the person was protected, recorded after the measure", async (world) => {
    const days = { since: "2026-02-01", until: "2026-03-05" }
    await world.mediator.people.changeCapacity({ person: CAMILLE, capacity: "protected-adult", ...days })
    world.setDay("2026-03-06")
    const then = { party: CAMILLE, ...consentOf("mediation-1"), since: "2026-03-05" }
    return (options) => world.mediator.consent.give(then, options)
  })
  blocks(REFUSES, "somebody else than the representative who refuses for a minor", async (world) => {
    const party = await minor(world, SACHA)
    const by = { kind: "representative", person: CAMILLE } as const
    return (options) => world.mediator.consent.refuse({ party, ...consentOf("mediation-1"), by }, options)
  })
  passes(REFUSES, "a minor who refuses alone", async (world) => {
    const party = await minor(world, SACHA)
    return (options) => world.mediator.consent.refuse({ party, ...consentOf("mediation-1") }, options)
  })
  passes(REFUSES, "the representative who refuses for a minor", async (world) => {
    const party = await minor(world, SACHA)
    return (options) => world.mediator.consent.refuse({ party, ...consentOf("mediation-1"), by: bySacha }, options)
  })

  it("keeps what the person wants beside the answer of who represents them", async () => {
    await using world = await openWorld()
    const party = await minor(world, SACHA)
    const { consent } = world.mediator
    await consent.give({ party, ...consentOf("mediation-1"), by: bySacha, wish: "agrees" })
    expect(await consent.ledger({ party })).toMatchObject([{ by: bySacha, wish: "agrees" }])
    expect((await world.journal()).at(-1)?.data).toMatchObject({ wish: "agrees" })
  })

  it.each([
    [{ representative: "minor-2" }, "RepresentativeNotCapable"],
    [{ representative: "person-9" }, "UnknownRepresentative"],
    [{ representative: SACHA, since: "2026-03-03" }, "NotYet"],
    [{ representative: SACHA, since: "2026-03-01", until: "2026-02-01" }, "EndsBeforeItBegins"],
    [{ capacity: "adult", extent: ["mediation"] }, "RepresentativeNeedsNone"],
  ] as const)("the register refuses a measure such as %j", async (change, reason) => {
    await using world = await openWorld()
    const { people } = world.mediator
    await people.registerPerson({ person: "minor-2", name: "Alix Exemple", capacity: "minor", representative: CAMILLE })
    const measure = { person: DOMINIQUE, capacity: "protected-adult", ...change } as const
    await expectRefusal(people.changeCapacity(measure as never), reason)
    // Nobody is represented by whom they represent: a circle cannot be registered.
    const circle = { person: CAMILLE, capacity: "minor", representative: "minor-2" } as const
    await expectRefusal(people.changeCapacity(circle), "RepresentativeNotCapable")
  })

  blocks(CONSENTED, "an interview with a minor who has no representative any more", async (world) => {
    const mediation = await representativeGone(world)
    return (options) => world.mediator.process.interview({ mediation, party: "minor-1", minutes: 20 }, options)
  })
  blocks(CONSENTED, "a meeting with a minor who has no representative any more", async (world) => {
    const mediation = await representativeGone(world)
    const parties = ["minor-1", DOMINIQUE]
    return (options) => world.mediator.process.meet({ mediation, parties, minutes: 20 }, options)
  })
  blocks(CONSENTED, "a shuttle from a minor who has no representative any more", async (world) => {
    const mediation = await representativeGone(world)
    return (options) =>
      world.mediator.process.shuttle({ mediation, from: "minor-1", to: DOMINIQUE, minutes: 20 }, options)
  })
  blocks(CONSENTED, "an interview with a person who consented before being protected", async (world) => {
    const mediation = await world.bringTo("consenting")
    const person = { person: CAMILLE, capacity: "protected-adult", representative: SACHA } as const
    await world.mediator.people.changeCapacity(person)
    return (options) => world.mediator.process.interview({ mediation, party: CAMILLE, minutes: 20 }, options)
  })
  passes(CONSENTED, "an interview with a minor whose representative is on record", async (world) => {
    const party = await minor(world, SACHA)
    const mediation = await world.bringTo("consenting", { parties: withMinor, consents: false })
    await world.mediator.consent.give({ party, ...consentOf(mediation), by: bySacha })
    return (options) => world.mediator.process.interview({ mediation, party, minutes: 20 }, options)
  })

  it("anybody may refuse or withdraw for themselves, minor or not", async () => {
    await using world = await openWorld()
    const party = await minor(world, SACHA)
    const { mediator } = world
    await mediator.consent.give({ party, ...consentOf("mediation-1"), by: bySacha })
    await mediator.consent.refuse({ party, ...consentOf("mediation-2"), consent: "no-1" })
    await mediator.consent.withdraw({ party, consent: "consent-of-minor" })
    expect((await mediator.consent.ledger({ party })).map((entry) => entry.status)).toEqual(["withdrawn", "refused"])
  })

  it("says all that is missing at once", async () => {
    await using world = await openWorld()
    await minor(world, undefined)
    const mediation = await world.bringTo("consenting", { parties: withMinor, consents: false })
    const breaches = await breachesOf(world.mediator.process.interview({ mediation, party: "minor-1", minutes: 20 }))
    expect(breaches.map((one) => one.rule)).toEqual(["deontology/free-consent", CONSENTED])
  })
})
