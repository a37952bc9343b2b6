import { block, defineRule, pass } from "../../../plugin/index.ts"
import { mediationProcess } from "../../process/index.ts"
import { principles } from "../vocabulary.ts"

// The four criteria of the principle's own wording, then criteria that no refusal may rest on in any reading of it.
const CRITERIA =
  /origine|situation sociale|\bâge\b|\bage\b|trop (?:vieux|vieille|âgée?s?|jeunes?)|condition sociale|nationalit|étrang(?:er|ère)|ethni|\brace\b|couleur de peau|relig|musulman|juif|juive|chrétien|croyan|\bsexe\b|homosexuel|transgenre|orientation sexuelle|handicap|gens du voyage|\brom\b|\broms\b/iu

/** Whether an explanation rests on a criterion about the person. */
const mentionsDiscrimination = (text: string): boolean => CRITERIA.test(text)

/** A refusal never rests on who the person is. The reasons to choose from hold no such criterion; nor may the words. */
export const noDiscriminatoryRefusal = defineRule({
  id: "deontology/no-discriminatory-refusal",
  label: { fr: "Aucun critère discriminant ne justifie un refus" },
  principle: principles.accessibility,
  on: [mediationProcess.commands.decline],
  check: ({ input }) =>
    input.explanation !== undefined && mentionsDiscrimination(input.explanation)
      ? block({
          fr: "L'explication du refus invoque un critère tenant à la personne. Aucun critère discriminant ne peut justifier un refus : accepter la demande, ou la refuser pour un motif de la liste, sans ce critère.",
          en: "The explanation rests on a criterion about the person. Accept the request, or decline it for a listed reason without that criterion.",
        })
      : pass,
})
