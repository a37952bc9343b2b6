import type { Said } from "../../../kernel/index.ts"
import { defineRule, pass, warn } from "../../../plugin/index.ts"
import { consultation } from "../../consultation/plugin.ts"
import { nameReadings } from "../../process/index.ts"
import { mediationProcess } from "../../process/plugin.ts"
import { projects } from "../../projects/plugin.ts"
import { registers } from "../../registers/plugin.ts"
import { principles } from "../vocabulary.ts"

const warning = (at: ReadonlyArray<Said>) =>
  warn(
    {
      fr: "Ce texte semble nommer une personne. Le dire autrement (« une voisine », « le locataire »), ou indiquer pour quel motif le nom reste.",
      en: 'This text seems to name somebody. Say it another way ("a neighbour"), or say for which reason the name stays.',
    },
    { at, reasons: nameReadings },
  )

/** What a mediation is about names nobody: one party's words outlive the erasure of another. */
export const namelessSubject = defineRule({
  id: "deontology/nameless-subject",
  label: { fr: "L'objet d'une médiation et l'explication d'un refus ne nomment personne" },
  principle: principles.confidentiality,
  on: [mediationProcess.commands.open, mediationProcess.commands.decline],
  check: ({ said }) => {
    const at = [...said("person"), ...said("first-name")]
    return at.length === 0 ? pass : warning(at)
  },
})

/**
 * Texts that are kept in clear hold no first name of the list that the structure gave to the `wording` port. Without a
 * list first names are not looked for, and the port says so.
 */
export const namelessTexts = defineRule({
  id: "deontology/nameless-texts",
  label: { fr: "Les textes conservés en clair ne portent pas de prénom" },
  principle: principles.confidentiality,
  on: [
    registers.commands.record,
    registers.commands.correct,
    ...Object.values(projects.commands),
    ...Object.values(consultation.commands),
  ],
  check: ({ said }) => {
    const at = said("first-name")
    return at.length === 0 ? pass : warning(at)
  },
})
