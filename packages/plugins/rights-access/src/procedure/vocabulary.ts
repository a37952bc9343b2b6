import type { Label } from "@traitdunion/core"

/** Where a procedure stands, from the need to the right that is really open. */
export const rightsStages = {
  identified: { fr: "Besoin repéré", en: "Need identified" },
  prepared: { fr: "Préparée", en: "Prepared" },
  filed: { fr: "Déposée, accusé de réception attendu", en: "Filed, receipt awaited" },
  waiting: { fr: "Reçue par le guichet, réponse attendue", en: "Received, answer awaited" },
  incomplete: { fr: "Pièces demandées par le guichet", en: "Documents asked for" },
  silent: { fr: "Sans réponse au jour promis", en: "No answer on the day promised" },
  granted: { fr: "Accordée, droit à vérifier", en: "Granted, right to be checked" },
  refused: { fr: "Refusée", en: "Refused" },
  contested: { fr: "Contestée", en: "Contested" },
  effective: { fr: "Droit effectif", en: "Right effective" },
  closed: { fr: "Terminée", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a stage, see {@link rightsStages}. */
export type RightsStage = keyof typeof rightsStages

/** The kinds of dated facts that make a procedure. */
export const rightsFactKinds = {
  "pieces-seen": { fr: "Pièces réunies ou manquantes", en: "Papers had or missing" },
  prepared: { fr: "Démarche préparée", en: "Prepared" },
  accompanied: { fr: "Accompagnement physique", en: "Accompanied in person" },
  filed: { fr: "Démarche déposée", en: "Filed" },
  received: { fr: "Accusé de réception", en: "Receipt" },
  "pieces-asked": { fr: "Pièces demandées par le guichet", en: "Papers asked for" },
  "pieces-sent": { fr: "Pièces envoyées", en: "Papers sent" },
  silence: { fr: "Silence constaté", en: "Silence noticed" },
  reminded: { fr: "Guichet relancé", en: "Counter reminded" },
  appointment: { fr: "Rendez-vous fixé", en: "Appointment set" },
  "handed-over": { fr: "Relais passé au service compétent", en: "Handed over to the duty holder" },
  "relay-answered": { fr: "Réponse du service sollicité", en: "The duty holder answered" },
  answered: { fr: "Réponse du guichet", en: "The counter answered" },
  contested: { fr: "Décision contestée", en: "Decision contested" },
  checked: { fr: "Vérification que le droit est effectif", en: "Checked that the right is effective" },
  said: { fr: "Ce que la personne en dit", en: "What the person says of it" },
  closed: { fr: "Fin de la démarche", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a kind of fact, see {@link rightsFactKinds}. */
export type RightsFactKind = keyof typeof rightsFactKinds

/** How a procedure is filed, or a counter reminded. */
export const filingChannels = {
  online: { fr: "En ligne", en: "Online" },
  counter: { fr: "Au guichet", en: "At the counter" },
  post: { fr: "Par courrier", en: "By post" },
  phone: { fr: "Par téléphone", en: "By telephone" },
} as const satisfies Record<string, Label>
/** The key of a channel, see {@link filingChannels}. */
export type FilingChannel = keyof typeof filingChannels

/** What a counter answered. */
export const counterDecisions = {
  granted: { fr: "Accordée", en: "Granted" },
  partly: { fr: "Accordée en partie", en: "Granted in part" },
  refused: { fr: "Refusée", en: "Refused" },
} as const satisfies Record<string, Label>
/** The key of a decision, see {@link counterDecisions}. */
export type CounterDecision = keyof typeof counterDecisions

/** What a silence means, as the receipt says it. */
export const silenceMeanings = {
  accepted: { fr: "La demande est acceptée", en: "The request is granted" },
  rejected: { fr: "La demande est rejetée", en: "The request is rejected" },
} as const satisfies Record<string, Label>
/** The key of a meaning, see {@link silenceMeanings}. */
export type SilenceMeaning = keyof typeof silenceMeanings

/** What became of the right, as the person says it. */
export const rightsVerdicts = {
  won: { fr: "Droit obtenu", en: "Right won" },
  partly: { fr: "Droit obtenu en partie", en: "Won in part" },
  lost: { fr: "Droit perdu", en: "Right lost" },
  "too-early": { fr: "Trop tôt pour le dire", en: "Too early to say" },
} as const satisfies Record<string, Label>
/** The key of a verdict, see {@link rightsVerdicts}. */
export type RightsVerdict = keyof typeof rightsVerdicts

/** How a procedure ended. */
export const rightsOutcomes = {
  effective: { fr: "Droit effectif", en: "Right effective" },
  "not-effective": { fr: "Accordée sans que le droit soit effectif", en: "Granted, never effective" },
  refused: { fr: "Refus définitif", en: "Refused for good" },
  done: { fr: "Démarche faite, sans droit à ouvrir", en: "Done, no right to open" },
  "handed-over": { fr: "Relais pris par le service compétent", en: "Taken over by the duty holder" },
  abandoned: { fr: "Abandonnée", en: "Abandoned" },
} as const satisfies Record<string, Label>
/** The key of an outcome, see {@link rightsOutcomes}. */
export type RightsOutcome = keyof typeof rightsOutcomes

/** Why a procedure was abandoned, as the person says it. */
export const givingUpReasons = {
  choice: { fr: "La personne ne le souhaite plus", en: "No longer wished" },
  discouraged: { fr: "Démarche trop longue ou trop compliquée", en: "Too long or too complicated" },
  digital: { fr: "Passage en ligne impossible", en: "Online only" },
  pieces: { fr: "Pièces impossibles à réunir", en: "Papers cannot be had" },
  fear: { fr: "Crainte des conséquences", en: "Fear of consequences" },
  language: { fr: "Langue ou écrit", en: "Language or writing" },
  distance: { fr: "Guichet trop loin ou fermé", en: "Counter too far or closed" },
  "no-answer": { fr: "Guichet qui ne répond pas", en: "The counter never answers" },
  "lost-touch": { fr: "Personne perdue de vue", en: "Lost touch" },
  other: { fr: "Autre raison", en: "Another reason" },
} as const satisfies Record<string, Label>
/** The key of a reason, see {@link givingUpReasons}. */
export type GivingUpReason = keyof typeof givingUpReasons

/** Where a piece stands. */
export const pieceStates = {
  had: { fr: "Réunie", en: "Had" },
  missing: { fr: "Manquante", en: "Missing" },
  asked: { fr: "Demandée par le guichet", en: "Asked for" },
  sent: { fr: "Envoyée", en: "Sent" },
} as const satisfies Record<string, Label>
/** The key of a state, see {@link pieceStates}. */
export type PieceState = keyof typeof pieceStates
