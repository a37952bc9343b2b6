import { addPeriod, field, personal, valueOn } from "@traitdunion/core"
import * as z from "zod"
import { daloDelays } from "../../law/index.ts"
import { unknownAppeal } from "../rules/refusals.ts"
import { Appeal } from "../stream.ts"
import { counsellors } from "../vocabulary.ts"

const notTheHolder = { fr: "Cette personne n'est pas la titulaire du dossier.", en: "This person is not the holder." }

const digits = z
  .string()
  .transform((text) => text.replaceAll(/\s/g, ""))
  .refine((text) => /^\d{18}$/.test(text), {
    error: "The number of a request for social housing has 18 digits",
    params: { fr: "Le numéro unique compte 18 chiffres" },
  })

/** Note the request for social housing: its number, sealed, and the day it was presented or renewed: it holds a year. */
export const noteHousingRequest = Appeal.command({
  summary: {
    fr: "Noter la demande de logement social et son renouvellement",
    en: "Note the request for social housing",
  },
  by: counsellors,
  input: z.strictObject({
    appeal: field.id,
    holder: field.id,
    number: z.exactOptional(personal(digits, "housing")),
    on: field.date,
  }),
  key: ({ appeal }) => appeal,
  subject: ({ holder }) => holder,
  refusals: { UnknownAppeal: unknownAppeal, NotYet: Appeal.refusals.NotYet, NotTheHolder: notTheHolder },
  decide: ({ input: { number, holder, on }, state, today, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownAppeal")
    if (state.opened.holder !== holder) return refuse("NotTheHolder")
    if (on > today) return refuse("NotYet")
    return emit("HousingRequestNoted", {
      ...(number === undefined ? {} : { number }),
      on,
      validUntil: addPeriod(on, valueOn(daloDelays, on).value.housingRequest),
    })
  },
})
