import { field } from "@traitdunion/core"
import * as z from "zod"
import { departement, offerClassNames } from "../law/index.ts"
import { ConfirmedClass } from "./stream.ts"

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
