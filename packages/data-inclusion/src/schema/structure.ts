import { field } from "@traitdunion/core"
import * as z from "zod"
import { networks } from "../codes/index.ts"
import { codesOf, formed, link, sized } from "./fields.ts"
import { type Known, known } from "./known.ts"
import { place } from "./place.ts"

/** The properties of a structure, in the order they are written. */
export const structureProperties = z.object({
  source: z.string(),
  id: z.string(),
  nom: sized(3, 150),
  date_maj: field.date,
  lien_source: link.nullish(),
  siret: formed(/^\d{14}$/, { fr: "Un SIRET a quatorze chiffres", en: "A SIRET has fourteen digits" }).nullish(),
  description: sized(5, 10_000).nullish(),
  reseaux_porteurs: codesOf("reseaux-porteurs", networks).nullish(),
  ...place,
  site_web: link.nullish(),
  accessibilite_lieu: link.nullish(),
})

/** A structure: what is not known is absent. */
export const structure = structureProperties.transform(known)

/** A structure of data·inclusion, version 1. What is not known is absent. */
export interface DataInclusionStructure extends Known<z.output<typeof structureProperties>> {}
