import type { Label } from "../../../kernel/index.ts"

/** Why a partner does not take a person up. A closed list: none of them is a criterion about the person. */
export const referralRefusals = {
  "not-competent": { fr: "Pas de la compétence du partenaire", en: "Outside the partner's competence" },
  "no-capacity": { fr: "Pas de place ou délai trop long", en: "No capacity, or too long a wait" },
  "file-incomplete": { fr: "Dossier incomplet", en: "Incomplete file" },
  "conditions-not-met": { fr: "Conditions d'accès non remplies", en: "Conditions of access not met" },
  "no-answer": { fr: "Pas de réponse du partenaire", en: "No answer" },
} as const satisfies Record<string, Label>

/** The key of a reason, see {@link referralRefusals}. */
export type ReferralRefusal = keyof typeof referralRefusals

/** Why a referral came to nothing in the end. */
export const notEffectiveReasons = {
  "did-not-go": { fr: "La personne n'y est pas allée", en: "The person did not go" },
  "not-received": { fr: "La personne n'a pas été reçue", en: "The person was not received" },
  "right-not-opened": { fr: "Le droit n'a pas été ouvert", en: "The right was not opened" },
  "gave-up": { fr: "La personne a renoncé", en: "The person gave up" },
  other: { fr: "Autre raison", en: "Another reason" },
} as const satisfies Record<string, Label>

/** The key of a reason, see {@link notEffectiveReasons}. */
export type NotEffectiveReason = keyof typeof notEffectiveReasons
