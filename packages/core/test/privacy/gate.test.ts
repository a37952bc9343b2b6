import {
  ActorNotAllowed,
  defineOutlet,
  definePlugin,
  type InvalidValue,
  openMediation,
  Person,
  type PersonalCategory,
  personalCategories,
  Released,
} from "@traitdunion/core"
import { memoryKeys } from "@traitdunion/core/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { breachesOf, expectRefusal, failureOf } from "../support/expect.ts"
import { overStorage } from "../support/storage.ts"
import { AGENCY, CAMILLE, DOMINIQUE, fixedPorts, openWorld, STRUCTURE, type World } from "../support/world.ts"

const released: Array<unknown> = []

/** An invented letter about several persons, which somebody sends. */
const letters = definePlugin({
  id: "letters",
  label: { fr: "Courriers d'exemple" },
  requires: ["people", "privacy"],
  outlets: {
    letter: defineOutlet({
      summary: { fr: "Écrire à un partenaire" },
      by: ["mediator", "lead"],
      input: z.strictObject({
        persons: z.array(z.string()),
        to: z.string(),
        required: z.array(z.enum(["identity", "contact"])),
        fails: z._default(z.boolean(), false),
      }),
      gather: async ({ input, read }) => {
        const states = await Promise.all(input.persons.map((person) => read.state(Person, person)))
        return {
          recipient: input.to,
          required: input.required,
          parts: { people: states.map(({ name, phone, address }) => ({ name, phone, address })) },
        }
      },
      send: async (letter, { input }) => {
        released.push(letter)
        if (input.fails) throw new Error("The post is on strike")
        return letter.parts.people
      },
    }),
  },
})

const openLetters = (world: World, storage = world.storage) => {
  const { clock, ids } = fixedPorts()
  return openMediation({ structure: STRUCTURE, storage, plugins: [letters], ports: { clock, ids, keys: memoryKeys() } })
}
const idOf = (party: string, categories: ReadonlyArray<PersonalCategory>): string =>
  `sharing-${party}-${categories.map((category) => category.slice(0, 3)).join("-")}`
const share = (world: World, party: string, categories: ReadonlyArray<PersonalCategory>, extra = {}) =>
  world.mediator.consent.give({
    party,
    consent: idOf(party, categories),
    purpose: { kind: "sharing", partner: AGENCY, categories: [...categories] },
    words: "Nous dirions cela à la caisse d'exemple.",
    language: "fr",
    means: "written",
    ...extra,
  })
const ready = async (world: World): Promise<void> => {
  for (const person of [CAMILLE, DOMINIQUE]) {
    await world.mediator.people.rectifyPerson({ person, phone: "04 00 00 00 02", address: "3 rue d'Exemple" })
  }
}
const actor = { id: "mediator-1", roles: ["mediator"] } as const
const letter = { persons: [CAMILLE], to: AGENCY, required: [] }

describe("the gate", () => {
  it("lets out what was agreed to, keeps the rest, and writes it down first", async () => {
    await using world = await openWorld()
    await ready(world)
    await share(world, CAMILLE, ["identity"])
    await using core = await openLetters(world)
    const [card] = await core.as(actor).letters.letter(letter)
    expect(card).toEqual({ name: "Camille Exemple", phone: null, address: null })
    expect(released.at(-1)).toMatchObject({ recipient: AGENCY, purpose: "agreement", withheld: ["contact"] })
    const last = (await world.journal()).at(-1)
    expect(last).toMatchObject({
      stream: `disclosure/${CAMILLE}`,
      type: "disclosure.Disclosed",
      data: { recipient: AGENCY, categories: ["identity"], withheld: ["contact"], outlet: "letters.letter" },
      meta: { command: "privacy.disclose", actor: { id: "mediator-1" } },
    })
    expect(JSON.stringify(last)).not.toContain("Camille")
    expect(await world.mediator.privacy.disclosures({ subject: CAMILLE })).toMatchObject([{ outlet: "letters.letter" }])
  })

  it("releases exactly what every person agreed to, whatever they agreed to", async () => {
    const some = fc.subarray(Object.keys(personalCategories) as Array<PersonalCategory>, { minLength: 1 })
    await fc.assert(
      fc.asyncProperty(fc.option(some), fc.option(some), async (first, second) => {
        await using world = await openWorld()
        await ready(world)
        if (first !== null) await share(world, CAMILLE, first)
        if (second !== null) await share(world, DOMINIQUE, second)
        await using core = await openLetters(world)
        const useful = (agreed: ReadonlyArray<PersonalCategory> | null): boolean =>
          agreed?.some((category) => category === "identity" || category === "contact") ?? false
        const before = await world.journal()
        const call = core.as(actor).letters.letter({ ...letter, persons: [CAMILLE, DOMINIQUE] })
        if (!useful(first) || !useful(second)) {
          // One who agreed to nothing of it stops the whole letter: nothing is written, nothing leaves.
          expect((await breachesOf(call)).map(({ rule }) => rule)).toEqual(["deontology/express-agreement"])
          expect(await world.journal()).toEqual(before)
          return
        }
        const cards = await call
        for (const [index, agreed] of [first, second].entries()) {
          const name = agreed?.includes("identity") === true
          const contact = agreed?.includes("contact") === true
          expect(cards[index]?.name !== null).toBe(name)
          expect([cards[index]?.phone !== null, cards[index]?.address !== null]).toEqual([contact, contact])
        }
        expect((await world.journal()).length).toBe(before.length + 2)
      }),
      { numRuns: 25 },
    )
  })

  it("lets nothing out that lacks what is required, that is withdrawn, has run out, or was meant for another", async () => {
    for (const prepare of [
      async (world: World) => void (await share(world, CAMILLE, ["identity"])),
      async (world: World) => {
        await share(world, CAMILLE, ["identity", "contact"])
        await world.mediator.consent.withdraw({ party: CAMILLE, consent: idOf(CAMILLE, ["identity", "contact"]) })
      },
      async (world: World) => {
        await share(world, CAMILLE, ["identity", "contact"], { since: "2026-02-01", until: "2026-03-01" })
      },
      async (world: World) => {
        await world.mediator.people.registerInstitution({ institution: "bank-1", name: "Banque", kind: "bank" })
        const purpose = { kind: "sharing", partner: "bank-1", categories: ["identity", "contact"] }
        await share(world, CAMILLE, ["identity"], { purpose })
      },
    ]) {
      await using world = await openWorld()
      await ready(world)
      await prepare(world)
      await using core = await openLetters(world)
      const count = released.length
      const before = await world.journal()
      await breachesOf(core.as(actor).letters.letter({ ...letter, required: ["contact"] }))
      expect(released.length).toBe(count)
      expect(await world.journal()).toEqual(before)
    }
  })

  it("lets nothing out when the agreement is withdrawn at the same instant", async () => {
    await using world = await openWorld()
    await share(world, CAMILLE, ["identity"])
    let withdrawn = false
    const racing = overStorage(world.storage, (store) => ({
      commit: async (batch) => {
        if (!withdrawn) {
          withdrawn = true
          await world.mediator.consent.withdraw({ party: CAMILLE, consent: idOf(CAMILLE, ["identity"]) })
        }
        return store.commit(batch)
      },
    }))
    await using core = await openLetters(world, racing)
    const count = released.length
    await breachesOf(core.as(actor).letters.letter(letter))
    expect(withdrawn).toBe(true)
    expect(released.length).toBe(count)
    expect((await world.journal()).at(-1)?.type).toBe("consent.Withdrawn")
  })

  it("is shut to whoever may not read what is to leave, and to unknown recipients", async () => {
    await using world = await openWorld()
    await share(world, CAMILLE, ["identity"])
    await using core = await openLetters(world)
    const before = await world.journal()
    const stranger = core.as({ id: "mediator-9", roles: ["mediator"] })
    expect(await failureOf(stranger.letters.letter(letter))).toBeInstanceOf(ActorNotAllowed)
    expect(await failureOf(core.as({ id: "board-1", roles: ["board"] }).letters.letter(letter))).toBeInstanceOf(
      ActorNotAllowed,
    )
    expect(await world.journal()).toEqual(before)
    await world.mediator.consent.give({
      party: CAMILLE,
      consent: "to-nobody",
      purpose: { kind: "sharing", partner: "nobody", categories: ["identity"] },
      words: "Dire.",
      language: "fr",
      means: "oral",
    })
    await expectRefusal(core.as(actor).letters.letter({ ...letter, to: "nobody" }), "UnknownRecipient")
  })

  it("lets nothing out of somebody who is archived", async () => {
    await using world = await openWorld()
    await share(world, CAMILLE, ["identity"])
    await using core = await openLetters(world)
    await world.director.privacy.archive({ person: CAMILLE })
    const before = await world.journal()
    expect(await failureOf(core.as(actor).letters.letter(letter))).toMatchObject({ _tag: "SubjectClosed" })
    expect(await world.journal()).toEqual(before)
  })

  it("writes once what is asked twice under one id, and stands when the sending fails", async () => {
    await using world = await openWorld()
    await ready(world)
    await share(world, CAMILLE, ["identity"])
    await using core = await openLetters(world)
    const before = (await world.journal()).length
    await core.as(actor).letters.letter(letter, { commandId: "letter-1" })
    await core.as(actor).letters.letter(letter, { commandId: "letter-1" })
    expect((await world.journal()).length).toBe(before + 1)
    await expect(core.as(actor).letters.letter({ ...letter, fails: true })).rejects.toThrow("on strike")
    expect((await world.journal()).slice(before)).toMatchObject([
      { data: { categories: ["identity"], withheld: ["contact"] } },
      { data: { categories: ["identity"], withheld: ["contact"] } },
    ])
  })

  it("is the only maker of what may leave, which prints as nothing", async () => {
    await using world = await openWorld()
    await share(world, CAMILLE, ["identity"])
    await using core = await openLetters(world)
    await core.as(actor).letters.letter(letter)
    const genuine = released.at(-1)
    expect(Released.is(genuine)).toBe(true)
    expect(Released.is({ parts: {}, purpose: "agreement", recipient: "x", on: "2026-03-02", withheld: [] })).toBe(false)
    expect(JSON.stringify(genuine)).toBe('"[released]"')
    const Forged = Released as unknown as new (key: unknown, parts: unknown) => unknown
    expect(() => new Forged(Symbol("gate"), { parts: {} })).toThrow(
      expect.objectContaining({ _tag: "InvalidValue" }) as InvalidValue,
    )
  })
})

describe("a disclosure by law", () => {
  const duty = { person: CAMILLE, recipient: AGENCY, categories: ["identity"], ground: "penal-226-14" } as const
  const reason = "Danger pour une personne vulnérable, signalé par un voisin."

  it("is a director's, names the text and the reason, needs no agreement, and gives no more than it names", async () => {
    await using world = await openWorld()
    await ready(world)
    await failureOf(world.mediator.privacy.discloseIdentityByLaw({ ...duty, categories: ["identity"], reason }))
    const sheet = await world.director.privacy.discloseIdentityByLaw({ ...duty, categories: ["identity"], reason })
    expect(sheet).toMatchObject({ name: "Camille Exemple", phone: null, address: null, ground: "penal-226-14" })
    expect((await world.journal()).at(-1)).toMatchObject({
      type: "disclosure.DisclosedByLaw",
      data: { ground: "penal-226-14", reason, categories: ["identity"] },
      meta: { actor: { id: "director-1" } },
    })
    const other = { ...duty, categories: ["identity"] as Array<"identity">, ground: "other" as const, reason }
    expect((await failureOf(world.director.privacy.discloseIdentityByLaw(other)))._tag).toBe("InvalidInput")
    await world.director.privacy.discloseIdentityByLaw({ ...other, article: "Texte fictif, article 1" })
  })
})
