import type { Label } from "@traitdunion/core"

/** Where a procedure stands, from the need to the right that is really open. */
export const cafProcedureStages = {
  identified: { fr: "Besoin repéré", en: "Need identified" },
  prepared: { fr: "Préparée", en: "Prepared" },
  done: { fr: "Faite avec la personne, à envoyer", en: "Done, to be sent" },
  sent: { fr: "Envoyée, réponse attendue", en: "Sent, answer awaited" },
  incomplete: { fr: "Pièces demandées par la CAF", en: "Documents asked for" },
  answered: { fr: "Réponse reçue, droit à vérifier", en: "Answered, right to be checked" },
  opened: { fr: "Droit ouvert", en: "Right open" },
  refused: { fr: "Refusée, recours possible", en: "Refused" },
  appealed: { fr: "Contestée", en: "Appealed" },
  closed: { fr: "Terminée", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a stage, see {@link cafProcedureStages}. */
export type CafProcedureStage = keyof typeof cafProcedureStages

/** How a procedure ended. */
export const cafProcedureOutcomes = {
  "right-opened": { fr: "Droit ouvert", en: "Right opened" },
  done: { fr: "Démarche faite, sans droit à ouvrir", en: "Done, no right to open" },
  refused: { fr: "Refus définitif", en: "Refused for good" },
  "handed-over": { fr: "Relais passé à la CAF ou à un partenaire", en: "Handed over" },
  withdrawn: { fr: "La personne a renoncé", en: "The person withdrew" },
  other: { fr: "Autre fin", en: "Another end" },
} as const satisfies Record<string, Label>
/** The key of an outcome, see {@link cafProcedureOutcomes}. */
export type CafProcedureOutcome = keyof typeof cafProcedureOutcomes

/** The kinds of dated facts that make a procedure. */
export const cafProcedureFactKinds = {
  prepared: { fr: "Démarche préparée", en: "Prepared" },
  done: { fr: "Démarche faite", en: "Done" },
  sent: { fr: "Démarche envoyée", en: "Sent" },
  "documents-asked": { fr: "Pièces demandées par la CAF", en: "Documents asked for" },
  "documents-sent": { fr: "Pièces envoyées", en: "Documents sent" },
  appointment: { fr: "Rendez-vous avec la CAF fixé", en: "Appointment set" },
  "handed-over": { fr: "Relais passé", en: "Handed over" },
  answered: { fr: "Réponse de la CAF", en: "The CAF answered" },
  opened: { fr: "Droit ouvert", en: "Right opened" },
  continuity: { fr: "Vérification que le droit est versé", en: "Checked that the right is paid" },
  declared: { fr: "Déclaration trimestrielle faite", en: "Quarterly declaration made" },
  refused: { fr: "Refus de la CAF", en: "Refused by the CAF" },
  appealed: { fr: "Contestation ouverte", en: "Dispute opened" },
  closed: { fr: "Fin de la démarche", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a kind of fact, see {@link cafProcedureFactKinds}. */
export type CafProcedureFactKind = keyof typeof cafProcedureFactKinds
