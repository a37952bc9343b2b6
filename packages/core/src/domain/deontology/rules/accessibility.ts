import { block, defineRule, pass, warn } from "../../../plugin/index.ts"
import { criterionReadings } from "../../process/index.ts"
import { mediationProcess } from "../../process/plugin.ts"
import { principles } from "../vocabulary.ts"

/**
 * A refusal never rests on who the person is. The reasons to choose from hold no such criterion; the words of an
 * explanation are read for one: blocked where nothing else can be meant, warned of elsewhere.
 */
export const noDiscriminatoryRefusal = defineRule({
  id: "deontology/no-discriminatory-refusal",
  label: { fr: "Aucun critère discriminant ne justifie un refus" },
  principle: principles.accessibility,
  on: [mediationProcess.commands.decline],
  check: ({ said }) => {
    const at = said("discrimination")
    if (at.length === 0) return pass
    return at.some(({ certain }) => certain)
      ? block(
          {
            fr: "L'explication du refus invoque un critère tenant à la personne. Aucun critère discriminant ne peut justifier un refus : accepter la demande, ou la refuser pour un motif de la liste, sans ce critère.",
            en: "The explanation rests on a criterion about the person. Accept the request, or decline it for a listed reason without that criterion.",
          },
          { at },
        )
      : warn(
          {
            fr: "L'explication du refus nomme ce qui ressemble à un critère tenant à la personne. Le retirer, ou indiquer pour quel motif il est cité.",
            en: "The explanation names what looks like a criterion about the person. Take it out, or say for which reason it stands there.",
          },
          { at, reasons: criterionReadings },
        )
  },
})
