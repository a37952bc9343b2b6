import { defineOutlet, definePlugin, field, openMediation, Person } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { failureOf } from "../support/expect.ts"
import { fixedPorts, journalOf, STRUCTURE } from "../support/world.ts"

const NAME = "Canari Nominatif"
const sheet = defineOutlet({
  summary: { fr: "Donner le nom d'une personne" },
  by: ["mediator"],
  input: z.strictObject({ person: field.id, partner: field.id }),
  gather: async ({ input, read }) => {
    const { name, phone } = await read.state(Person, input.person)
    return { recipient: input.partner, parts: { name, phone }, required: ["identity"] }
  },
  send: async ({ parts }) => parts,
})
const cards = definePlugin({ id: "cards", label: { fr: "Fiches" }, requires: ["people"], outlets: { sheet } })

const openScene = async () => {
  const storage = memoryStorage()
  const ports = fixedPorts()
  const core = await openMediation({ structure: STRUCTURE, storage, plugins: [cards], ports })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  for (const institution of ["agency-1", "bank-1"]) {
    await desk.people.registerInstitution({ institution, name: `Institution ${institution}`, kind: "other" })
  }
  for (const person of ["canary-1", "canary-2"]) {
    await desk.people.registerPerson({ person, name: NAME, phone: "06 99 88 77 66" })
  }
  const agree = () =>
    desk.consent.give({
      party: "canary-1",
      consent: "sharing-1",
      purpose: { kind: "sharing", partner: "agency-1", categories: ["identity"] },
      words: "Nous dirions à la caisse d'exemple qui vous êtes.",
      language: "fr",
      means: "oral",
    })
  const disclosed = async () => (await journalOf(storage)).filter(({ stream }) => stream.startsWith("disclosure/"))
  return { desk, agree, disclosed, [Symbol.asyncDispose]: () => core.close() }
}
const asked = { person: "canary-1", partner: "agency-1" }

describe("the gate", () => {
  it("gives somebody back what is theirs without asking them, writes it down, and gives nobody else's with it", async () => {
    await using scene = await openScene()
    expect(await scene.desk.cards.sheet({ person: "canary-1", partner: "canary-1" })).toEqual({
      name: NAME,
      phone: "06 99 88 77 66",
    })
    expect(await scene.disclosed()).toMatchObject([{ data: { recipient: "canary-1", withheld: [] } }])
    const another = await failureOf(scene.desk.cards.sheet({ person: "canary-1", partner: "canary-2" }))
    expect(another._tag).toBe("RuleBreached")
    expect(await scene.disclosed()).toHaveLength(1)
  })

  it("is passed once with one command id, and not with it for another recipient or person", async () => {
    await using scene = await openScene()
    await scene.agree()
    const options = { commandId: "sending-1" }
    expect(await scene.desk.cards.sheet(asked, options)).toEqual({ name: NAME, phone: null })
    expect(await scene.desk.cards.sheet(asked, options)).toEqual({ name: NAME, phone: null })
    for (const other of [{ partner: "bank-1" }, { person: "canary-2" }]) {
      const error = await failureOf(scene.desk.cards.sheet({ ...asked, ...other }, options))
      expect(error._tag).toBe("InvalidInput")
    }
    expect(await scene.disclosed()).toHaveLength(1)
  })

  it("stays shut to a command id of before the agreement was withdrawn", async () => {
    await using scene = await openScene()
    await scene.agree()
    await scene.desk.cards.sheet(asked, { commandId: "sending-1" })
    await scene.desk.consent.withdraw({ party: "canary-1", consent: "sharing-1" })
    const error = await failureOf(scene.desk.cards.sheet(asked, { commandId: "sending-1" }))
    expect(error._tag).toBe("RuleBreached")
  })
})
