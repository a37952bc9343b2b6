import type { Label } from "@traitdunion/core"

/** What is contested. */
export const disputeSubjects = {
  overpayment: { fr: "Un indu réclamé par la CAF", en: "An overpayment that is claimed back" },
  decision: { fr: "Une autre décision, comme un refus de droit", en: "Another decision, such as a refusal" },
} as const satisfies Record<string, Label>
/** The key of what is contested, see {@link disputeSubjects}. */
export type DisputeSubject = keyof typeof disputeSubjects

/** Where a dispute stands. */
export const disputeStages = {
  opened: { fr: "Notification reçue, rien n'est encore demandé", en: "Notified" },
  rectification: { fr: "Rectification demandée", en: "Asked to put right" },
  amicable: { fr: "Recours amiable en cours", en: "Amicable appeal" },
  court: { fr: "Devant le tribunal", en: "In court" },
  settled: { fr: "Réponse définitive reçue", en: "Answered for good" },
  closed: { fr: "Terminée", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a stage, see {@link disputeStages}. */
export type DisputeStage = keyof typeof disputeStages

/** How a dispute ended. */
export const disputeOutcomes = {
  cancelled: { fr: "Indu annulé, ou décision changée", en: "Cancelled, or decided anew" },
  reduced: { fr: "Indu réduit", en: "Reduced" },
  remitted: { fr: "Dette remise, en tout ou partie", en: "Remitted" },
  instalments: { fr: "Échéancier convenu", en: "Instalments agreed" },
  upheld: { fr: "Décision maintenue", en: "Upheld" },
  withdrawn: { fr: "La personne a renoncé", en: "The person withdrew" },
  other: { fr: "Autre fin", en: "Another end" },
} as const satisfies Record<string, Label>
/** The key of an outcome, see {@link disputeOutcomes}. */
export type DisputeOutcome = keyof typeof disputeOutcomes

/** The kinds of dated facts that make a dispute. */
export const disputeFactKinds = {
  "rectification-asked": { fr: "Rectification demandée", en: "Asked to put right" },
  "rectification-answered": { fr: "Réponse à la demande de rectification", en: "Answered" },
  "documents-invited": {
    fr: "Pièces demandées après une demande orale tardive",
    en: "Documents asked for after a late request by word of mouth",
  },
  "remission-asked": { fr: "Remise de dette demandée", en: "Remission asked" },
  "remission-answered": { fr: "Réponse à la demande de remise", en: "Remission answered" },
  amicable: { fr: "Recours amiable reçu", en: "Amicable appeal received" },
  "amicable-documents": { fr: "Pièces du recours reçues", en: "Documents of the appeal received" },
  "amicable-answered": { fr: "Réponse au recours amiable", en: "Amicable appeal answered" },
  "mediator-receivable": { fr: "Demande recevable par le médiateur de la CAF", en: "Receivable by the mediator" },
  "mediator-recommended": { fr: "Recommandations du médiateur de la CAF", en: "The mediator recommended" },
  "court-filed": { fr: "Tribunal saisi", en: "Court asked" },
  "court-judged": { fr: "Jugement", en: "Judged" },
  "formal-notice": { fr: "Mise en demeure", en: "Formal notice" },
  instalments: { fr: "Échéancier convenu", en: "Instalments agreed" },
  retained: { fr: "Première retenue sur les prestations", en: "First retention" },
  closed: { fr: "Fin du suivi", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a kind of fact, see {@link disputeFactKinds}. */
export type DisputeFactKind = keyof typeof disputeFactKinds
