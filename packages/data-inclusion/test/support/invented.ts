// Directories made up by the generator: every value fits the schema, none is anybody's.
import type { PlainDate } from "@traitdunion/core"
import {
  audiences,
  type DataInclusion,
  type DataInclusionService,
  type DataInclusionStructure,
  fees,
  mobilisationModes,
  mobilisers,
  networks,
  receptionModes,
  serviceTypes,
  thematiques,
} from "@traitdunion/data-inclusion"
import * as fc from "fast-check"

const sized = (minLength: number, maxLength: number) => fc.string({ minLength, maxLength, unit: "grapheme-composite" })
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as PlainDate)
const link = fc.webUrl({ validSchemes: ["http", "https"] })
// JSON knows no negative zero.
const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -180, max: 180 }).map((value) => value + 0 || 0)
const email = fc.stringMatching(/^[a-z]{1,8}(\.[a-z]{1,8})?@exemple\.invalid$/)
const codes = <Code>(of: ReadonlyArray<Code>, minLength = 0) => fc.uniqueArray(fc.constantFrom(...of), { minLength })

const place = {
  commune: fc.string(),
  code_postal: digits(5),
  code_insee: fc.stringMatching(/^([0-9]{5}|2[AB][0-9]{3})$/),
  adresse: fc.string(),
  complement_adresse: fc.string(),
  longitude: number,
  latitude: number,
  telephone: fc.string(),
  courriel: email,
  horaires_accueil: fc.string(),
}

const structure = (id: string): fc.Arbitrary<DataInclusionStructure> =>
  fc.record(
    {
      source: fc.string(),
      id: fc.constant(id),
      nom: sized(3, 30),
      date_maj: day,
      lien_source: link,
      siret: digits(14),
      description: sized(5, 60),
      reseaux_porteurs: codes(networks),
      ...place,
      site_web: link,
      accessibilite_lieu: link,
    },
    { requiredKeys: ["source", "id", "nom", "date_maj"] },
  )

const service = (id: string, structures: ReadonlyArray<string>): fc.Arbitrary<DataInclusionService> =>
  fc.record(
    {
      source: fc.string(),
      structure_id: fc.constantFrom(...structures),
      id: fc.constant(id),
      nom: sized(3, 30),
      description: sized(5, 60),
      date_maj: day,
      lien_source: link,
      type: fc.constantFrom(...serviceTypes),
      thematiques: codes(thematiques),
      frais: fc.constantFrom(...fees),
      frais_precisions: fc.string(),
      publics: codes(audiences, 1),
      publics_precisions: fc.string(),
      conditions_acces: fc.string(),
      ...place,
      contact_nom_prenom: fc.string(),
      modes_accueil: codes(receptionModes),
      zone_eligibilite: fc.array(fc.constantFrom("66136", "2A", "971", "200027183", "99100", "france"), {
        minLength: 1,
      }),
      lien_mobilisation: link,
      modes_mobilisation: codes(mobilisationModes, 1),
      mobilisable_par: codes(mobilisers, 1),
      mobilisation_precisions: fc.string(),
      volume_horaire_hebdomadaire: fc.integer({ min: 0, max: 168 }).map((quarters) => quarters / 4),
      nombre_semaines: fc.integer({ min: 1, max: 60 }),
    },
    { requiredKeys: ["source", "structure_id", "id", "nom", "description", "date_maj"] },
  )

const ids = fc.uniqueArray(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 4 })

/** Any directory that fits, with a structure and a service at least. */
export const directories: fc.Arbitrary<DataInclusion> = fc.tuple(ids, ids).chain(([structures, services]) =>
  fc.record({
    structures: fc.tuple(...structures.map(structure)),
    services: fc.tuple(...services.map((id) => service(id, structures))),
  }),
)

/** The smallest structure that fits. */
export const someStructure = { source: "exemple", id: "exemple--1", nom: "Association Exemple", date_maj: "2026-01-15" }

/** The smallest service that fits, of {@link someStructure}. */
export const someService = {
  source: "exemple",
  structure_id: "exemple--1",
  id: "exemple--s1",
  nom: "Permanence Exemple",
  description: "Une permanence inventée.",
  date_maj: "2026-02-01",
}
