import type { PersonalCategory } from "../../../kernel/index.ts"
import { block, defineRule, pass } from "../../../plugin/index.ts"
import { ConsentLedger } from "../../consent/index.ts"
import { partners } from "../../partners/plugin.ts"
import { agreedCategories } from "../../privacy/index.ts"
import { principles } from "../vocabulary.ts"

/** What a partner is told: the categories named, and what words for the partner say; each once. */
const told = (input: {
  readonly categories: ReadonlyArray<PersonalCategory>
  readonly words?: unknown
}): ReadonlyArray<PersonalCategory> => [
  ...new Set<PersonalCategory>([...input.categories, ...(input.words === undefined ? [] : (["narrative"] as const))]),
]

/** A partner is told nothing of a person whom it is to receive without that person's express agreement. */
export const referralAgreement = defineRule({
  id: "deontology/referral-agreement",
  label: { fr: "Une mise en relation ne dit rien de la personne sans son accord exprès" },
  principle: principles.confidentiality,
  on: [partners.commands.refer],
  needs: { consent: { stream: ConsentLedger, keys: ({ input }) => [input.person] } },
  check: ({ input, facts, today }) => {
    const categories = told(input)
    if (categories.length === 0) return pass
    const wish = { recipient: input.partner, categories, on: input.on ?? today }
    return agreedCategories(facts.consent.of(input.person), wish).length === categories.length
      ? pass
      : block({
          fr: "La personne n'a pas donné son accord exprès pour que ce partenaire reçoive ces informations. Recueillir son accord, ou la mettre en relation sans rien transmettre.",
          en: "The person has not expressly agreed to share these categories with this partner. Obtain it, or refer without sharing.",
        })
  },
})
