import { formatEuros, type NotKnown, type PlainDate, type Words } from "@traitdunion/core"
import type { BudgetLaw } from "./budget-law.ts"

/** What the RSA of a place is on a day, in words. */
const told = (parameter: BudgetLaw["rsaBase"], on: PlainDate): string => {
  const found = parameter.values.findLast(({ from }) => from <= on)
  return found !== undefined && (found.to === undefined || on <= found.to) ? formatEuros(found.value) : "pas connu"
}

/**
 * @internal In Mayotte, no text that was read says whether a floor is the RSA of Mayotte or the national one: no single
 * figure is given, and both readings are told.
 */
export const inMayotte = (what: string, on: PlainDate, law: BudgetLaw): NotKnown<never> => {
  const words: Words = {
    fr: `À Mayotte, ${what} n'est pas connu de l'outil : aucun texte lu ne dit si le RSA retenu est celui de Mayotte (${told(law.rsaBaseMayotte, on)}) ou le montant national (${told(law.rsaBase, on)}). À vérifier sur place.`,
    en: "In Mayotte this is not known to the tool: no text that was read says which RSA is meant.",
  }
  return {
    amount: null,
    steps: [words.fr],
    references: [],
    parameter: law.rsaBaseMayotte.id,
    on,
    words,
    lastKnown: null,
  }
}
