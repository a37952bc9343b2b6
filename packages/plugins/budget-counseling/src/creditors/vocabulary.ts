import type { Label } from "@traitdunion/core"

/** What is asked of a creditor. */
export const requestKinds = {
  "payment-plan": { fr: "Échéancier de paiement", en: "Payment plan" },
  remission: { fr: "Remise de dette, totale ou partielle", en: "Remission, whole or in part" },
  deferral: { fr: "Report d'échéances", en: "Deferral" },
} as const satisfies Record<string, Label>
/** The key of a request, see {@link requestKinds}. */
export type RequestKind = keyof typeof requestKinds

/** What a creditor answered. */
export const creditorAnswers = {
  accepted: { fr: "Acceptée", en: "Accepted" },
  "accepted-otherwise": { fr: "Acceptée à d'autres conditions", en: "Accepted on other terms" },
  refused: { fr: "Refusée", en: "Refused" },
  silent: { fr: "Sans réponse", en: "No answer" },
} as const satisfies Record<string, Label>
/** The key of an answer, see {@link creditorAnswers}. */
export type CreditorAnswer = keyof typeof creditorAnswers
