import { field } from "@traitdunion/core"
import * as z from "zod"
import { offerClassNames } from "../law/index.ts"
import { Appeal, departement } from "./appeal.ts"
import { counsellors } from "./commands.ts"
import { ConfirmedClass } from "./confirmed-class.ts"

/** Record the class of a département once it is confirmed: appeals opened from then on are counted by it. */
export const confirmOfferClass = ConfirmedClass.command({
  summary: { fr: "Confirmer la classe d'un département", en: "Confirm the class of a département" },
  by: ["director"],
  input: z.strictObject({ departement, offerClass: field.keyOf(offerClassNames) }),
  key: ({ departement: code }) => code,
  refusals: { AlreadyConfirmed: { fr: "Cette classe est déjà confirmée.", en: "This class is already confirmed." } },
  decide: ({ input: { offerClass }, state, today, emit, refuse }) =>
    state.offerClass === offerClass ? refuse("AlreadyConfirmed") : emit("Confirmed", { offerClass, on: today }),
})

/** Count an open appeal by another class of its département. Everything that follows is computed again. */
export const noteOfferClass = Appeal.command({
  summary: { fr: "Noter la classe du département pour un dossier", en: "Note the class of an appeal's département" },
  by: counsellors,
  input: z.strictObject({ appeal: field.id, offerClass: field.keyOf(offerClassNames) }),
  key: ({ appeal }) => appeal,
  refusals: {
    UnknownAppeal: { fr: "Ce dossier n'existe pas : l'ouvrir d'abord.", en: "There is no such appeal: open it first." },
  },
  decide: ({ input: { offerClass }, state, emit, refuse }) =>
    state.opened === null ? refuse("UnknownAppeal") : emit("OfferClassNoted", { offerClass }),
})
