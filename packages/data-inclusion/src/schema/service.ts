import { field } from "@traitdunion/core"
import * as z from "zod"
import {
  audiences,
  fees,
  mobilisationModes,
  mobilisers,
  receptionModes,
  serviceTypes,
  thematiques,
} from "../codes/index.ts"
import { codeOf, codesOf, formed, link, sized } from "./fields.ts"
import { type Known, known } from "./known.ts"
import { place } from "./place.ts"

const zone = formed(/^(?:\w{2,3}|\w{5}|\d{9}|france)$/, {
  fr: "Ce n'est pas le code d'une commune, d'un département, d'un EPCI ou d'un pays, ni « france »",
  en: "Not the code of a commune, a department, an EPCI or a country, nor `france`",
})

/** The properties of a service, in the order they are written. */
export const serviceProperties = z.object({
  source: z.string(),
  structure_id: z.string(),
  id: z.string(),
  nom: sized(3, 150),
  description: sized(5, 10_000),
  date_maj: field.date,
  lien_source: link.nullish(),
  type: codeOf("types-de-services", serviceTypes).nullish(),
  thematiques: codesOf("thematiques", thematiques).nullish(),
  frais: codeOf("frais", fees).nullish(),
  frais_precisions: z.string().nullish(),
  publics: codesOf("publics", audiences, 1).nullish(),
  publics_precisions: z.string().nullish(),
  conditions_acces: z.string().nullish(),
  ...place,
  contact_nom_prenom: z.string().nullish(),
  modes_accueil: codesOf("modes-accueil", receptionModes).nullish(),
  zone_eligibilite: z.array(zone).min(1).nullish(),
  lien_mobilisation: link.nullish(),
  modes_mobilisation: codesOf("modes-mobilisation", mobilisationModes, 1).nullish(),
  mobilisable_par: codesOf("personnes-mobilisatrices", mobilisers, 1).nullish(),
  mobilisation_precisions: z.string().nullish(),
  volume_horaire_hebdomadaire: z.number().min(0).nullish(),
  nombre_semaines: z.int().min(1).nullish(),
})

/** A service: what is not known is absent. */
export const service = serviceProperties.transform(known)

/** A service of data·inclusion, version 1. What is not known is absent. */
export interface DataInclusionService extends Known<z.output<typeof serviceProperties>> {}
