import { type Parameter, type PlainDate, plainDate } from "@traitdunion/core"
import * as z from "zod"

/** @internal The first day on which a parameter is known: what is older is refused, and not guessed. */
export const firstDayOf = (parameter: Parameter<unknown>): PlainDate =>
  parameter.values[0]?.from ?? plainDate("9999-12-31")

/** @internal A month, `YYYY-MM`. */
export const month = z.string().refine((text) => /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/.test(text), {
  error: "Not a month: YYYY-MM",
  params: { fr: "Écrire le mois ainsi : AAAA-MM" },
})

/** @internal Who works in a relay. */
export const relays = ["mediator", "lead"] as const

/** @internal */
export const notYet = {
  fr: "Ce qui est à venir ne se consigne pas encore.",
  en: "What is still to come is not recorded yet.",
}
/** @internal */
export const tooOld = {
  fr: "Ce qui vaut à cette date n'est pas connu de l'outil.",
  en: "What holds on that day is not known here.",
}
/** @internal */
export const unknownPerson = {
  fr: "Cette personne n'est pas enregistrée : l'enregistrer d'abord.",
  en: "This person is not registered: register them first.",
}
/** @internal */
export const notTheHolder = {
  fr: "Cette personne n'est pas la titulaire du dossier.",
  en: "This person is not the holder.",
}

/** @internal A label within a sentence: abbreviations keep their capitals. */
export const within = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)
