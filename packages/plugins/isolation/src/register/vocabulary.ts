import type { Label } from "@traitdunion/core"

/** Where a referral to the communal register stands. */
export const registerStages = {
  opened: { fr: "À expliquer à la personne", en: "To be explained" },
  told: { fr: "Expliqué, réponse attendue", en: "Explained, answer awaited" },
  agreed: { fr: "Accord donné, lettre à envoyer", en: "Agreed, letter to be sent" },
  sent: { fr: "Lettre envoyée, réponse du maire attendue", en: "Sent, the mayor's answer awaited" },
  acknowledged: { fr: "Inscription confirmée", en: "Acknowledged" },
  objected: { fr: "La personne s'y oppose", en: "The person objects" },
  closed: { fr: "Terminé", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a stage, see {@link registerStages}. */
export type RegisterStage = keyof typeof registerStages

/** The kinds of dated facts of a referral to the communal register. */
export const registerFactKinds = {
  told: { fr: "Registre expliqué à la personne", en: "Explained to the person" },
  agreed: { fr: "Accord exprès de la personne", en: "Express agreement" },
  sent: { fr: "Lettre envoyée à la mairie", en: "Letter sent to the town hall" },
  delivered: { fr: "Lettre reçue par la mairie", en: "Received by the town hall" },
  acknowledged: { fr: "Réponse du maire à la personne", en: "The mayor answered the person" },
  reminded: { fr: "Mairie relancée", en: "Town hall reminded" },
  objected: { fr: "Opposition de la personne", en: "The person objects" },
  "removal-asked": { fr: "Retrait demandé à la mairie", en: "Removal asked for" },
  removed: { fr: "Retrait confirmé", en: "Removed" },
  closed: { fr: "Fin", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a kind of fact, see {@link registerFactKinds}. */
export type RegisterFactKind = keyof typeof registerFactKinds

/** Who answered about the register. */
export const registerAnswerers = {
  self: { fr: "La personne elle-même", en: "The person" },
  representative: { fr: "La personne qui la représente", en: "Who represents them" },
} as const satisfies Record<string, Label>
/** The key of who answered, see {@link registerAnswerers}. */
export type RegisterAnswerer = keyof typeof registerAnswerers

/** How a referral to the register ended. */
export const registerOutcomes = {
  registered: { fr: "Inscrite au registre", en: "Registered" },
  objected: { fr: "Ne le souhaite pas", en: "Does not wish it" },
  removed: { fr: "Retirée du registre", en: "Removed" },
  "own-request": { fr: "La personne a fait sa demande elle-même", en: "Asked by themself" },
  other: { fr: "Autre fin", en: "Another end" },
} as const satisfies Record<string, Label>
/** The key of an outcome, see {@link registerOutcomes}. */
export type RegisterOutcome = keyof typeof registerOutcomes
