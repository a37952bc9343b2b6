import * as z from "zod"
import { email, formed } from "./fields.ts"

/** The properties that structures and services share: where they are and how to reach them. */
export const place = {
  commune: z.string().nullish(),
  code_postal: formed(/^\d{5}$/, {
    fr: "Un code postal a cinq chiffres",
    en: "A postal code has five digits",
  }).nullish(),
  code_insee: formed(/^\w{5}$/, {
    fr: "Un code INSEE de commune a cinq caractères",
    en: "An INSEE code of a commune has five characters",
  }).nullish(),
  adresse: z.string().nullish(),
  complement_adresse: z.string().nullish(),
  longitude: z.number().nullish(),
  latitude: z.number().nullish(),
  telephone: z.string().nullish(),
  courriel: email.nullish(),
  horaires_accueil: z.string().nullish(),
}
