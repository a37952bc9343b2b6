import { InvalidInput } from "@traitdunion/core"
import { importDirectory } from "@traitdunion/data-inclusion"
import { describe, expect, it } from "vitest"
import { someService, someStructure } from "./support/invented.ts"
import { openWorld } from "./support/world.ts"

const structure = {
  ...someStructure,
  siret: "73282932000074",
  adresse: "1, rue de l'Exemple",
  complement_adresse: "Bâtiment B",
  code_postal: "66000",
  code_insee: "66136",
  commune: "Perpignan",
  telephone: "+33468000000",
  courriel: "accueil@exemple.invalid",
  site_web: "https://exemple.invalid/",
  horaires_accueil: "Mo-Fr 09:00-12:00",
  reseaux_porteurs: ["ccas-cias"],
}
const service = {
  ...someService,
  thematiques: ["numerique--maitriser-les-fondamentaux-du-numerique", "mobilite--preparer-un-permis"],
  frais: "payant",
  frais_precisions: "10 € par an",
  contact_nom_prenom: "Camille Exemple",
}
const file = (changes: object = {}, offered: object = {}) => ({
  structures: [{ ...structure, ...changes }],
  services: [{ ...service, ...offered }],
})

describe("importing a directory", () => {
  it("makes partners of structures, with what they offer", async () => {
    await using world = await openWorld()
    const { added, changed, unchanged } = await importDirectory(world.desk, file())
    expect([added.length, changed.length, unchanged.length]).toEqual([2, 0, 0])
    const [entry, ...others] = await world.desk.partners.directory({})
    expect(others).toEqual([])
    expect(entry).toMatchObject({
      name: "Association Exemple",
      roles: ["institution"],
      siret: "73282932000074",
      address: "1, rue de l'Exemple, Bâtiment B",
      postalCode: "66000",
      commune: "66136",
      phone: "+33468000000",
      email: "accueil@exemple.invalid",
      site: "https://exemple.invalid/",
      opening: "Mo-Fr 09:00-12:00",
      external: { source: "exemple", id: "exemple--1" },
      services: [
        {
          name: "Permanence Exemple",
          description: "Une permanence inventée.",
          themes: ["digital"],
          fees: "Payant : 10 € par an",
          external: { source: "exemple", id: "exemple--s1" },
        },
      ],
    })
    expect(await world.desk.people.institutions({})).toMatchObject([{ kind: "ccas" }])
  })

  it("names what it could not keep, and keeps no word of a person", async () => {
    await using world = await openWorld()
    const { dropped } = await importDirectory(world.desk, file({ siret: "73282932000075", _score: 3 }))
    expect(dropped.map(({ path, value }) => [path.map(String).join("."), value])).toEqual([
      ["structures.0._score", 3],
      ["structures.0.reseaux_porteurs", ["ccas-cias"]],
      ["structures.0.commune", "Perpignan"],
      ["structures.0.siret", "73282932000075"],
      ["services.0.contact_nom_prenom", null],
      ["services.0.thematiques.1", "mobilite--preparer-un-permis"],
    ])
    expect(dropped.map(({ reason }) => reason.fr)).toContain("SIRET mal recopié : sa clé est fausse")
    const [entry] = await world.desk.partners.directory({})
    expect(entry).not.toHaveProperty("siret")
    expect(JSON.stringify(entry)).not.toContain("Camille")
  })

  it("does nothing the second time, and only what changed the third", async () => {
    await using world = await openWorld()
    await importDirectory(world.desk, file())
    const facts = await world.facts()
    expect((await importDirectory(world.desk, file())).unchanged).toHaveLength(2)
    expect(await world.facts()).toBe(facts)

    const again = await importDirectory(world.desk, file({ nom: "Association Exemple et Compagnie" }))
    expect([again.changed.length, again.unchanged.length]).toEqual([1, 1])
    expect(await world.facts()).toBe(facts + 1)
    const { changed } = await importDirectory(
      world.desk,
      file({ nom: "Association Exemple et Compagnie" }, { frais: "gratuit" }),
    )
    expect(changed).toMatchObject([{ service: expect.any(String) }])
    expect(await world.facts()).toBe(facts + 2)
    const [entry] = await world.desk.partners.directory({})
    expect(entry).toMatchObject({
      name: "Association Exemple et Compagnie",
      services: [{ fees: "Gratuit : 10 € par an" }],
    })
  })

  it("leaves what the file is silent about, what was classified by hand, and names services that are gone", async () => {
    await using world = await openWorld()
    await importDirectory(world.desk, file())
    const [before] = await world.desk.partners.directory({})
    if (before === undefined) throw new Error("no entry")
    const { name: _, services, ...described } = before
    await world.desk.partners.describe({ ...described, roles: ["funder"] })
    const { unchanged, missing } = await importDirectory(world.desk, { structures: [someStructure], services: [] })
    expect(unchanged).toHaveLength(1)
    expect(missing).toEqual([{ partner: before.partner, service: services[0]?.service }])
    expect(await world.desk.partners.directory({})).toEqual([{ ...before, roles: ["funder"] }])
  })

  it("finds a partner that was entered by hand with its reference", async () => {
    await using world = await openWorld()
    const { people, partners } = world.desk
    await people.registerInstitution({ institution: "by-hand", name: "Association Exemple", kind: "association" })
    await partners.describe({
      partner: "by-hand",
      roles: ["association"],
      external: { source: "exemple", id: "exemple--1" },
    })
    await importDirectory(world.desk, file())
    expect(await partners.directory({})).toMatchObject([
      { partner: "by-hand", roles: ["association"], commune: "66136" },
    ])
  })

  it("does not begin a partnership anew that is over", async () => {
    await using world = await openWorld()
    const [partner] = (await importDirectory(world.desk, file())).added
    if (partner === undefined) throw new Error("no partner")
    await world.desk.partners.endPartnership({ partner: partner.partner, on: "2026-03-01" })
    const facts = await world.facts()
    const again = await importDirectory(world.desk, file({ nom: "Un autre nom" }))
    expect(again).toMatchObject({ added: [], changed: [], over: [{ partner: partner.partner }] })
    expect(await world.facts()).toBe(facts)
  })

  it("goes on where an import broke off", async () => {
    await using world = await openWorld()
    const { people, partners } = world.desk
    const broken = { people, partners: { ...partners, describe: () => Promise.reject(new Error("no power")) } }
    await expect(importDirectory(broken, file())).rejects.toThrow("no power")
    expect(await world.facts()).toBe(1)
    await importDirectory(world.desk, file())
    expect(await world.facts()).toBe(3)
    expect(await partners.directory({})).toHaveLength(1)
  })

  it("takes another word for what a structure is to us", async () => {
    await using world = await openWorld()
    await importDirectory(world.desk, file(), { classify: () => ({ kind: "bank", roles: ["funder"] }) })
    expect(await world.desk.people.institutions({})).toMatchObject([{ kind: "bank" }])
    expect(await world.desk.partners.directory({ role: "funder" })).toHaveLength(1)
  })

  it.each([
    ["does not fit the schema", file({ date_maj: "hier" }), ["structures.0.date_maj"]],
    ["has names of nothing but spaces", file({ nom: "    " }, { nom: "   " }), ["structures.0.nom", "services.0.nom"]],
    [
      "has references that would not be found again",
      file({ source: "" }, { id: " exemple" }),
      ["structures.0.source", "services.0.id"],
    ],
    ["has a reference that is too long", file({}, { source: "x".repeat(121) }), ["services.0.source"]],
  ])("refuses a file that %s, before the first fact", async (_, wrong, places) => {
    await using world = await openWorld()
    const sound = { ...someStructure, id: "exemple--2" }
    const refused = importDirectory(world.desk, { ...wrong, structures: [...wrong.structures, sound] })
    const error = await refused.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (!(error instanceof InvalidInput)) throw error
    expect([...new Set(error.issues.map(({ path }) => path.map(String).join(".")))]).toEqual(places)
    expect(await world.facts()).toBe(0)
  })
})
