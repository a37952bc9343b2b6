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
import { AGENCY, CAMILLE, DOMINIQUE, fixedPorts, openWorld, STRUCTURE } from "../support/world.ts"

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
    "2 mars 2026 — Acheter un abonnement   - Personne concernée : vous   - Abonnement : Abonnement de tramway   - Prix : Montant : 12,50 € ; Payé : oui   - Date du fait : 2 mars 2026",
  )
  await core.close()
})

it("tells an object with an id whole, a contact without a channel, what is not known and what was erased, and the first of a month", async () => {
  const Visit = defineStream("visit", {
    Made: z.strictObject({
      holder: field.id,
      room: z.strictObject({ id: field.id, floor: z.int(), note: z.nullable(z.string()) }),
      purpose: z.strictObject({ kind: z.literal("contact") }),
      guide: z.strictObject({ kind: z.literal("institution"), id: field.id }),
      unknown: z.nullable(field.date),
      said: sealed<{ readonly words: string; readonly also: string | null }>(),
      theirs: z.exactOptional(sealed<string>()),
      on: field.date,
    }),
  }).evolve<number>(0, { Made: (count) => count + 1 })
  const confided = z.strictObject({ words: z.string(), also: z.nullable(z.string()) })
  const make = Visit.command({
    summary: { fr: "Visiter un lieu" },
    by: ["mediator"],
    input: z.strictObject({ holder: field.id, agency: field.id, said: personal(confided, "narrative") }),
    key: () => "visit-1",
    subject: ({ holder }) => holder,
    decide: ({ input: { holder, agency, said }, today, emit }) =>
      emit("Made", {
        holder,
        room: { id: "room-7", floor: 2, note: null },
        purpose: { kind: "contact" },
        guide: { kind: "institution", id: agency },
        unknown: null,
        said,
        on: today,
      }),
  })
  const visits = definePlugin({
    id: "visits",
    label: { fr: "Visites" },
    streams: [Visit],
    commands: { make },
    words: [
      defineWords(Visit, {
        room: { fr: "Salle" },
        id: { fr: "Repère" },
        floor: { fr: "Étage" },
        note: { fr: "Remarque" },
        guide: { fr: "Accueil" },
        unknown: { fr: "Retour" },
        said: { fr: "Dit" },
        also: { fr: "Aussi" },
      }),
    ],
  })
  const core = await openMediation({
    structure: STRUCTURE,
    storage: memoryStorage(),
    plugins: [visits],
    ports: fixedPorts("2026-03-01"),
  })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  await desk.people.registerPerson({ person: "camille", name: "Camille Exemple" })
  await desk.people.registerInstitution({ institution: "agency-1", name: "Agence fictive", kind: "other" })
  await desk.visits.make({ holder: "camille", agency: "agency-1", said: { words: "a-b c", also: null } })
  const { text } = await core.as({ id: "director-1", roles: ["director"] }).privacy.export({ person: "camille" })
  expect(text.split("\n\n").at(-1)).toBe(
    [
      "1er mars 2026 — Visiter un lieu",
      "  - Personne concernée : vous",
      "  - Salle : Repère : référence n° 1 ; Étage : 2 ; Remarque : non renseigné",
      "  - Pour : vous contacter",
      "  - Accueil : Agence fictive",
      "  - Retour : non renseigné",
      "  - Dit : Les mots employés : a-b c ; Aussi : non renseigné",
      "  - Date du fait : 1er mars 2026",
    ].join("\n"),
  )
  await core.close()
})

it("tells what a person is to know: who is responsible, why, to whom, how long, their rights, and the CNIL", async () => {
  await using world = await openWorld()
  const mediation = await world.bringTo("follow-up")
  const given = await world.mediator.consent.give({
    party: CAMILLE,
    consent: "share",
    purpose: { kind: "sharing", partner: AGENCY, categories: ["identity"] },
    words: "Nous dirons votre nom à cette agence.",
    language: "fr",
    means: "oral",
  })
  expect(given.replayed).toBe(false)
  await world.director.privacy.export({ person: CAMILLE })
  const { text } = await world.director.privacy.export({
    person: CAMILLE,
    controller: { name: "Association Exemple", contact: "1 rue Inventée", officer: "bureau des données" },
  })
  for (const said of [
    "Association Exemple est responsable de ces informations.",
    "Vous pouvez nous écrire : 1 rue Inventée.",
    "Le délégué à la protection des données : bureau des données.",
    "Le 2 mars 2026, à vous, parce que vous aviez demandé ce que nous gardons",
    "pendant 24 mois après notre dernier contact (CNIL, délibération n° 2023-095",
    "Notre dernier contact avec vous date du 2 mars 2026.",
    "de faire corriger une erreur, de les faire effacer, de limiter",
    "une réclamation à la CNIL",
    "Ouvrir une médiation, dans la médiation n° 1",
    "Pour : communiquer à Caisse d'exemple : identité",
  ]) {
    expect(text.toLowerCase()).toContain(said.toLowerCase())
  }
  expect(text).not.toContain(mediation)
})

it("holds no machine word, whatever was recorded", async () => {
  await using world = await openWorld()
  for (const stage of ["follow-up", "suspended", "no-agreement", "closed"] as const) await world.bringTo(stage)
  await world.mediator.people.changeCapacity({ person: CAMILLE, capacity: "minor", representative: DOMINIQUE })
  await world.mediator.privacy.askRight({ person: CAMILLE, right: "access" })
  await world.mediator.consent.give({
    party: CAMILLE,
    consent: "call",
    purpose: { kind: "contact", channel: "phone" },
    words: "Nous vous appellerons.",
    language: "fr",
    means: "remote",
    by: { kind: "representative", person: DOMINIQUE },
    wish: "agrees",
  })
  const { text, facts } = await world.director.privacy.export({ person: CAMILLE })
  expect(facts.length).toBeGreaterThan(20)
  const told = text.replace(`Votre identifiant chez nous est ${CAMILLE}.`, "").replaceAll(/www\.cnil\.fr/g, "")
  // Ids, keys of lists, names of fields, `undefined`: nothing of the kind is a French word.
  const machine = told.match(/[a-z]+(?:[-_.:][a-z]*\d[\w-]*|[A-Z_:][a-z]+)|undefined|null|\[object|Autre information/g)
  expect(machine).toBeNull()
})
