import { lossOfReading, parseDataInclusion, readDataInclusion } from "@traitdunion/data-inclusion"
import { describe, expect, it } from "vitest"
import { someService, someStructure } from "./support/invented.ts"
import { faultsOf, placesOf } from "./support/refused.ts"

const file = (structures: ReadonlyArray<unknown>, services: ReadonlyArray<unknown> = []) => ({ structures, services })

describe("reading", () => {
  it("takes the smallest directory, and an empty one", () => {
    const smallest = file([someStructure], [someService])
    expect(readDataInclusion(smallest)).toEqual(smallest)
    expect(readDataInclusion(file([]))).toEqual(file([]))
  })

  it("holds null and an absent property for the same: not known", () => {
    const { structures } = readDataInclusion(file([{ ...someStructure, siret: null, reseaux_porteurs: null }]))
    expect(Object.keys(structures[0] ?? {})).toEqual(["source", "id", "nom", "date_maj"])
  })

  it("refuses the whole file with the place of every fault", () => {
    const broken = file(
      [
        { ...someStructure, siret: "123", nom: "Ab", reseaux_porteurs: ["caf", "caf", "club-exemple"] },
        { ...someStructure },
        "not a structure",
      ],
      [
        { ...someService, structure_id: "exemple--9", date_maj: "2026-02-30", publics: [] },
        { ...someService, description: undefined, nombre_semaines: 0, thematiques: ["jardinage"] },
      ],
    )
    expect(placesOf(() => readDataInclusion(broken)).toSorted()).toEqual([
      "services.0.date_maj",
      "services.0.publics",
      "services.0.structure_id",
      "services.1.description",
      "services.1.id",
      "services.1.nombre_semaines",
      "services.1.thematiques.0",
      "structures.0.nom",
      "structures.0.reseaux_porteurs.1",
      "structures.0.reseaux_porteurs.2",
      "structures.0.siret",
      "structures.1.id",
      "structures.2",
    ])
  })

  it("says what is wrong in French and in English, and never the value that came", () => {
    const secret = "Camille-Exemple"
    const broken = file(
      [{ ...someStructure, siret: secret, courriel: secret, site_web: secret, code_postal: secret }],
      [{ ...someService, type: secret, zone_eligibilite: [secret], structure_id: secret, frais: secret }],
    )
    const faults = faultsOf(() => readDataInclusion(broken))
    expect(faults).toHaveLength(8)
    for (const { fr, en } of faults) {
      expect(fr).not.toBe("")
      expect(en).not.toBe(fr)
      expect(fr + en).not.toContain(secret)
    }
    expect(faults[0]).toMatchObject({ fr: "Un SIRET a quatorze chiffres", en: "A SIRET has fourteen digits" })
  })

  it.each([
    ["a list of rows", []],
    ["nothing", null],
    ["a misspelt list", { structures: [], service: [] }],
    ["lists that are no lists", { structures: {}, services: "" }],
  ])("refuses %s in the place of a directory", (_, json) => {
    expect(placesOf(() => readDataInclusion(json))).not.toEqual([])
  })

  it("counts the length of a text in characters, as JSON Schema does", () => {
    const named = (nom: string) => placesOf(() => readDataInclusion(file([{ ...someStructure, nom }])))
    expect(named("🦩".repeat(150))).toEqual([])
    expect(named("🦩".repeat(151))).toEqual(["structures.0.nom"])
    expect(named("🦩🦩")).toEqual(["structures.0.nom"])
  })

  it("takes links that people can follow safely, and no others", () => {
    const linked = (site_web: string) => placesOf(() => readDataInclusion(file([{ ...someStructure, site_web }])))
    expect(linked("https://exemple.invalid/où?à=l'accueil")).toEqual([])
    for (const wrong of ["javascript:alert(1)", "exemple.invalid", " https://exemple.invalid", "https://", ""]) {
      expect(linked(wrong)).not.toEqual([])
    }
  })

  it("leaves out what version 1 does not know, and names it", () => {
    const json = file([{ ...someStructure, score_exemple: 3 }], [{ ...someService, "~autre": null }])
    expect(readDataInclusion(json)).toEqual(file([someStructure], [someService]))
    expect(lossOfReading(json).dropped.map(({ path, value }) => ({ path, value }))).toEqual([
      { path: ["structures", 0, "score_exemple"], value: 3 },
      { path: ["services", 0, "~autre"], value: null },
    ])
    expect(lossOfReading(file([someStructure], [someService]))).toEqual({ dropped: [] })
  })
})

describe("reading a text", () => {
  it("takes JSON, with a byte order mark or without", () => {
    const text = JSON.stringify(file([someStructure]))
    expect(parseDataInclusion(text)).toEqual(file([someStructure]))
    expect(parseDataInclusion(`\uFEFF${text}`)).toEqual(file([someStructure]))
  })

  it("refuses what is not JSON with its place and without its words", () => {
    const [fault] = faultsOf(() => parseDataInclusion('{\n  "structures": [Camille Exemple]\n}'))
    expect(fault).toMatchObject({ path: [], code: "invalid_json" })
    expect(`${fault?.fr} ${fault?.en}`).not.toContain("Camille")
    expect(faultsOf(() => parseDataInclusion(""))).toHaveLength(1)
    expect(faultsOf(() => parseDataInclusion('{"structures":[],"services":[],}'))[0]?.fr).toContain("ligne 1")
  })
})
