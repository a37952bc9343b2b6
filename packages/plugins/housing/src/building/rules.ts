import { block, defineRule, findPersonMentions, pass, personMentions, principles } from "@traitdunion/core"
import { recordBuildingVisit } from "./commands.ts"

/** The visit of a building speaks of common parts: neither a tenant nor a dwelling stands in its words, which the landlord reads. */
export const buildingsNameNobody = defineRule({
  id: "housing/buildings-name-nobody",
  label: { fr: "La visite d'un immeuble ne désigne ni locataire ni logement" },
  principle: principles.confidentiality,
  on: [recordBuildingVisit],
  check: ({ input: { building, note } }) => {
    const found = [...new Set([building, note ?? ""].flatMap(findPersonMentions))]
    if (found.length === 0) return pass
    return block({
      fr: `Ce constat parle d'une personne : ${found.map((one) => personMentions[one].fr).join(", ")}. Dire l'endroit de l'immeuble et le fait (« ampoules cassées au deuxième palier »), sans nom ni logement : le bailleur le lit.`,
      en: `This speaks of a person: ${found.map((one) => personMentions[one].en).join(", ")}. Say the part of the building and what is seen, without a name or a dwelling: the landlord reads it.`,
    })
  },
})
