import { findPersonMentions, personMentions } from "../../../kernel/index.ts"
import { block, defineRule, pass } from "../../../plugin/index.ts"
import { registers } from "../../registers/plugin.ts"
import { principles } from "../vocabulary.ts"

const linked = {
  fr: "Cet acte est rattaché à une médiation : une observation de veille ne mène à personne. Retirer ce lien, ou consigner l'acte dans le registre de la médiation.",
  en: "This activity is linked to a mediation; a watch observation leads to nobody. Remove the link, or record it in the register of the mediation.",
}

/** A watch observation describes the territory and speaks of nobody: neither its words, its place nor a link. */
export const anonymousWatch = defineRule({
  id: "deontology/anonymous-watch",
  label: { fr: "La veille territoriale décrit des lieux et des faits, jamais des personnes" },
  principle: principles.confidentiality,
  on: [registers.commands.record, registers.commands.correct],
  check: ({ input: { watch, place, comment, mediation } }) => {
    if (watch === undefined) return pass
    if (mediation !== undefined) return block(linked)
    const found = [...new Set([watch.observation, place ?? "", comment ?? ""].flatMap(findPersonMentions))]
    if (found.length === 0) return pass
    return block({
      fr: `Cette observation parle d'une personne : ${found.map((one) => personMentions[one].fr).join(", ")}. Dire le fait et le lieu à l'échelle de la rue ou de l'immeuble (« bruit répété dans le hall du 12 rue des Exemples »), sans nom ni logement ; ce qui concerne une personne relève d'une médiation.`,
      en: `This observation speaks of a person: ${found.map((one) => personMentions[one].en).join(", ")}. Say what is seen and the street or building, without a name or a dwelling; what concerns a person belongs in a mediation.`,
    })
  },
})
