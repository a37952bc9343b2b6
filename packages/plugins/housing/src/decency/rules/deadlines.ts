import { defineDeadline } from "@traitdunion/core"
import { tenancyLaw } from "../../law/index.ts"
import { HousingDecency } from "../stream.ts"
import { dueInDecency } from "./course.ts"

/** @internal What falls due in a claim about a dwelling, in the calendar of all. */
export const decencyDeadlines = [
  defineDeadline(HousingDecency, {
    id: "housing/decency-answer",
    label: { fr: "Réponse du bailleur sur l'état du logement", en: "The landlord answers the claim" },
    citation: tenancyLaw("art. 20-1"),
    due: (state) => dueInDecency(state)[0]?.lastSafeDay ?? null,
  }),
]
