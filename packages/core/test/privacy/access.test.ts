import {
  cents,
  definePlugin,
  defineStream,
  defineWords,
  field,
  openMediation,
  personal,
  sealed,
} from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { expect, it } from "vitest"
import * as z from "zod"
import { failureOf } from "../support/expect.ts"
import { CAMILLE, DOMINIQUE, fixedPorts, openWorld, STRUCTURE } from "../support/world.ts"

it("an export holds a person's own words and nobody else's; it is written down, and no way in for the curious", async () => {
  await using world = await openWorld()
  const mediation = await world.bringTo("interviewing")
  await world.mediator.process.interview({ mediation, party: CAMILLE, minutes: 5, notes: "PROPOS DE CAMILLE" })
  await world.mediator.process.interview({ mediation, party: DOMINIQUE, minutes: 5, notes: "PROPOS DE DOMINIQUE" })
  const before = await world.journal()
  const curious = world.as("mediator-9", "mediator")
  expect((await failureOf(curious.privacy.export({ person: CAMILLE })))._tag).toBe("ActorNotAllowed")
  expect(await world.journal()).toEqual(before)
  for (const desk of [world.mediator, world.director]) {
    const held = await desk.privacy.export({ person: CAMILLE })
    for (const form of [held.text, JSON.stringify(held.facts)]) {
      expect(form).toContain("PROPOS DE CAMILLE")
      expect(form).not.toContain("PROPOS DE DOMINIQUE")
      expect(form).not.toContain("Dominique")
    }
  }
  expect((await world.journal()).slice(before.length).map(({ type }) => type)).toEqual([
    "disclosure.AccessGiven",
    "disclosure.AccessGiven",
  ])
})

it("an export says what a plugin holds in the plugin's own French words, amounts in euros, and leaves out what tells nothing", async () => {
  const kinds = { "tram-pass": { fr: "Abonnement de tramway" }, other: { fr: "Autre" } }
  const Pass = defineStream("pass", {
    Bought: z.strictObject({
      holder: field.id,
      kind: field.keyOf(kinds),
      price: sealed<{ readonly cost: number; readonly paid: boolean }>(),
      batch: z.string(),
      on: field.date,
    }),
  }).evolve<number>(0, { Bought: (count) => count + 1 })
  const buy = Pass.command({
    summary: { fr: "Acheter un abonnement" },
    by: ["mediator"],
    input: z.strictObject({
      holder: field.id,
      price: personal(z.strictObject({ cost: field.cents, paid: z.boolean() }), "resources"),
    }),
    key: ({ holder }) => `pass-${holder}`,
    subject: ({ holder }) => holder,
    decide: ({ input, today, emit }) => emit("Bought", { ...input, kind: "tram-pass", batch: "b-77", on: today }),
  })
  const passes = definePlugin({
    id: "passes",
    label: { fr: "Abonnements" },
    streams: [Pass],
    commands: { buy },
    words: [
      defineWords(Pass, {
        kind: { fr: "Abonnement", values: kinds },
        price: { fr: "Prix" },
        cost: { fr: "Montant", unit: "cents" },
        paid: { fr: "Payé" },
        batch: null,
      }),
    ],
  })
  const core = await openMediation({
    structure: STRUCTURE,
    storage: memoryStorage(),
    plugins: [passes],
    ports: fixedPorts(),
  })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  await desk.people.registerPerson({ person: "canary-1", name: "Canari Nominatif" })
  await desk.passes.buy({ holder: "canary-1", price: { cost: cents(1250), paid: true } })
  const { text } = await core.as({ id: "director-1", roles: ["director"] }).privacy.export({ person: "canary-1" })
  expect(text.split("\n\n").at(-1)?.replaceAll(/\s/g, " ")).toBe(
    "2 mars 2026 — Acheter un abonnement (enregistré par mediator-1)   - Personne concernée : vous   - Abonnement : Abonnement de tramway   - Prix : Montant : 12,50 € ; Payé : oui   - Date du fait : 2 mars 2026",
  )
  await core.close()
})
