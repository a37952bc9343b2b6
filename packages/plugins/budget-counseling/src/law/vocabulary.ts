import type { Label } from "@traitdunion/core"

/**
 * Who counts as a dependant (*personne à charge*) for the attachable share, with supporting documents (Code du travail
 * R3252-3).
 */
export const dependantGrounds = {
  partner: {
    fr: "Conjoint, partenaire de PACS ou concubin dont les ressources propres sont inférieures au RSA d'une personne seule",
    en: "Spouse or partner whose own resources are below the one-person RSA",
  },
  child: {
    fr: "Enfant ouvrant droit aux prestations familiales et à charge, ou pour qui une pension alimentaire est versée",
    en: "Child who opens family benefits and is dependent, or for whom maintenance is paid",
  },
  ascendant: {
    fr: "Ascendant dont les ressources sont inférieures au RSA d'une personne seule, qui habite avec la personne ou reçoit d'elle une pension alimentaire",
    en: "Ascendant with resources below the one-person RSA, who lives with the person or is paid maintenance",
  },
} as const satisfies Record<string, Label>
/** The key of a ground, see {@link dependantGrounds}. */
export type DependantGround = keyof typeof dependantGrounds
