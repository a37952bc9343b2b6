import {
  type DataInclusion,
  parseDataInclusion,
  readDataInclusion,
  writeDataInclusion,
} from "@traitdunion/data-inclusion"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { directories, someService, someStructure } from "./support/invented.ts"
import { faultsOf, placesOf } from "./support/refused.ts"

const inOrder = ({ structures, services }: DataInclusion) => {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  return { structures: structures.toSorted(byId), services: services.toSorted(byId) }
}

describe("writing", () => {
  it("loses nothing: what is written is read again as it was", () => {
    fc.assert(
      fc.property(directories, (directory) => {
        expect(parseDataInclusion(writeDataInclusion(directory))).toEqual(inOrder(directory))
      }),
      { numRuns: 300 },
    )
  })

  it("gives the same text for the same directory, in whatever order it comes", () => {
    const turned = <Row extends object>(rows: ReadonlyArray<Row>) =>
      rows.toReversed().map((row) => Object.fromEntries(Object.entries(row).toReversed()))
    fc.assert(
      fc.property(directories, ({ structures, services }) => {
        const text = writeDataInclusion({ structures, services })
        const again = readDataInclusion({ structures: turned(structures), services: turned(services) })
        expect(writeDataInclusion(again)).toBe(text)
        expect(writeDataInclusion(parseDataInclusion(text))).toBe(text)
      }),
    )
  })

  it("refuses a directory that does not fit, before a word is written", () => {
    const directory = readDataInclusion({ structures: [someStructure], services: [someService] })
    expect(placesOf(() => writeDataInclusion({ ...directory, structures: [] }))).toEqual(["services.0.structure_id"])
  })
})

const wrong: Readonly<Record<string, unknown>> = {
  source: null,
  id: 7,
  nom: "Ab",
  date_maj: "2026-02-30",
  lien_source: "ftp://exemple.invalid",
  siret: "1234567890123x",
  reseaux_porteurs: ["aucun-reseau"],
  description: "Peu",
  code_postal: "6600",
  code_insee: "66-13",
  longitude: "2.89",
  latitude: Number.POSITIVE_INFINITY,
  courriel: "accueil(at)exemple.invalid",
  telephone: 468000000,
  type: "conseil",
  thematiques: ["numerique"],
  frais: "cher",
  publics: [],
  zone_eligibilite: ["Perpignan"],
  modes_mobilisation: ["se-presenter", "se-presenter"],
  mobilisable_par: {},
  volume_horaire_hebdomadaire: -1,
  nombre_semaines: 1.5,
}

describe("one wrong field", () => {
  it("refuses the whole directory and is the only place named", () => {
    const broken = directories.chain(({ structures, services }) =>
      fc
        .tuple(fc.constantFrom(...Object.keys(wrong)), fc.nat())
        .filter(([key]) => key !== "siret" && key !== "reseaux_porteurs")
        .map(([key, at]) => ({ key, index: at % services.length, structures, services })),
    )
    fc.assert(
      fc.property(broken, ({ key, index, structures, services }) => {
        const changed = services.map((row, at) => (at === index ? { ...row, [key]: wrong[key] } : row))
        const faults = faultsOf(() => readDataInclusion({ structures, services: changed }))
        expect(faults.length).toBeGreaterThan(0)
        for (const { path } of faults) expect(path.slice(0, 3)).toEqual(["services", index, key])
      }),
      { numRuns: 300 },
    )
    for (const key of ["siret", "reseaux_porteurs", "nom", "courriel", "date_maj", "lien_source", "description"]) {
      const changed = { structures: [{ ...someStructure, [key]: wrong[key] }], services: [] }
      const [place] = placesOf(() => readDataInclusion(changed))
      expect(place).toMatch(new RegExp(`^structures\\.0\\.${key}`))
    }
  })
})
