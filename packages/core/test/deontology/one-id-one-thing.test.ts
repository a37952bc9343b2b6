import { describe } from "vitest"
import { nameTwice } from "../support/old.ts"
import { rulesOf } from "../support/rules.ts"
import { CAMILLE, SACHA } from "../support/world.ts"

const ONE = "deontology/one-id-one-thing"
const PARTIES = "deontology/parties-told-apart"
const { blocks, passes } = rulesOf("confidentiality")
const answer = { words: "Phrase inventée.", language: "fr", means: "oral" } as const
const purpose = { kind: "contact", channel: "phone" } as const

describe("un identifiant, une seule chose", () => {
  blocks(ONE, "a consent under an id that names two", async (world) => {
    await nameTwice(world, CAMILLE)
    return (options) => world.mediator.consent.give({ party: CAMILLE, consent: "c-1", purpose, ...answer }, options)
  })
  passes(ONE, "a consent under an id that names one", async ({ mediator }) => {
    return (options) => mediator.consent.give({ party: CAMILLE, consent: "c-1", purpose, ...answer }, options)
  })
  passes(ONE, "a consent once they were told apart", async (world) => {
    await nameTwice(world, CAMILLE)
    await world.lead.people.tellApart({ institution: CAMILLE, now: "agency-1" })
    return (options) => world.mediator.consent.give({ party: CAMILLE, consent: "c-1", purpose, ...answer }, options)
  })

  blocks(PARTIES, "a step of a mediation whose party is named twice", async (world) => {
    const mediation = await world.bringTo("requested")
    await nameTwice(world, CAMILLE)
    return (options) => world.mediator.process.accept({ mediation }, options)
  })
  blocks(PARTIES, "a step with a party that goes under another id since", async (world) => {
    const mediation = await world.bringTo("requested", {
      parties: [
        { kind: "person", id: SACHA },
        { kind: "institution", id: "agency-1" },
      ],
    })
    const person = { person: "agency-2", name: "Alix Exemple" }
    await world.mediator.people.registerPerson(person)
    await nameTwice(world, "agency-2")
    const party = { kind: "institution", id: "agency-2" } as const
    await world.mediator.process.withdrawParty({ mediation, party: "agency-1" })
    await world.mediator.process.addParty({ mediation, party })
    await world.lead.people.tellApart({ institution: "agency-2", now: "agency-1" })
    return (options) => world.mediator.process.accept({ mediation }, options)
  })
  passes(PARTIES, "a step of a mediation whose parties are each one thing", async (world) => {
    const mediation = await world.bringTo("requested")
    return (options) => world.mediator.process.accept({ mediation }, options)
  })
})
