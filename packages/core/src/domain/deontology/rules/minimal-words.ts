import { isSealed, type PersonalDataKind, personalDataKinds } from "../../../kernel/index.ts"
import { defineRule, pass, warn } from "../../../plugin/index.ts"
import { partners } from "../../partners/plugin.ts"
import { mediationProcess } from "../../process/plugin.ts"
import { principles } from "../vocabulary.ts"

const { interview, shuttle, propose, agree } = mediationProcess.commands

/** The kinds of numbers and addresses that were seen in confided words before they were sealed. */
const heldIn = (value: unknown): ReadonlyArray<PersonalDataKind> => {
  if (typeof value !== "object" || value === null) return []
  return isSealed(value) ? (value.holds ?? []) : Object.values(value).flatMap(heldIn)
}

/** Numbers and addresses have fields of their own; in words they are found by nobody, and leave with the words. */
export const minimalWords = defineRule({
  id: "deontology/minimal-words",
  label: { fr: "Pas de numéro ni d'adresse dans les propos consignés" },
  principle: principles.confidentiality,
  on: [interview, shuttle, propose, agree, partners.commands.refer],
  check: ({ input }) => {
    const kinds = [...new Set(heldIn(input))]
    if (kinds.length === 0) return pass
    const named = (language: "fr" | "en"): string => kinds.map((kind) => personalDataKinds[kind][language]).join(", ")
    return warn({
      fr: `Les propos contiennent : ${named("fr")}. Les retirer ou les mettre dans la fiche de la personne ; sinon, confirmer que c'est nécessaire.`,
      en: `The words hold: ${named("en")}. Take it out (see maskPersonalData) or put it on the person's card, or confirm that it is needed.`,
    })
  },
})
