import type { Label } from "@traitdunion/core"

/** What is asked for so that a household has the bank services it needs. */
export const bankProcedureKinds = {
  "account-right": { fr: "Droit au compte", en: "Right to an account" },
  "fragile-offer": { fr: "Offre spécifique clientèle fragile", en: "Offer for fragile customers" },
  microcredit: { fr: "Microcrédit personnel", en: "Personal microcredit" },
} as const satisfies Record<string, Label>
/** The key of a procedure, see {@link bankProcedureKinds}. */
export type BankProcedureKind = keyof typeof bankProcedureKinds

/**
 * The steps of a procedure, in their order; each kind has its own. A right to an account may begin with the request to a
 * bank, whose refusal or silence opens the way to the Banque de France (`asked`).
 */
export const bankSteps = {
  "bank-asked": { fr: "Ouverture demandée à une banque", en: "Opening asked of a bank" },
  asked: { fr: "Demandé", en: "Asked" },
  designated: { fr: "Banque désignée par la Banque de France", en: "Bank named by the Banque de France" },
  complete: { fr: "Pièces complètes remises à la banque", en: "All documents handed to the bank" },
  granted: { fr: "Obtenu", en: "Granted" },
  refused: { fr: "Refusé", en: "Refused" },
  abandoned: { fr: "Abandonné par la personne", en: "Given up by the person" },
} as const satisfies Record<string, Label>
/** The key of a step, see {@link bankSteps}. */
export type BankStep = keyof typeof bankSteps
