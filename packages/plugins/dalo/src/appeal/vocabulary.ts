import { type Citation, field, type Label } from "@traitdunion/core"

/** The grounds on which the commission can be asked (CCH L441-2-3 II, R441-14-1). */
export const grounds = {
  "abnormal-delay": {
    fr: "Pas de proposition adaptée dans le délai anormalement long",
    en: "No suitable offer within the delay",
  },
  homeless: { fr: "Dépourvu de logement", en: "Without a home" },
  unfit: {
    fr: "Logé dans des locaux impropres, insalubres ou dangereux",
    en: "In premises that are unfit or dangerous",
  },
  eviction: { fr: "Menacé d'expulsion par une décision de justice", en: "Under a court's eviction order" },
  sheltered: {
    fr: "Hébergé ou logé temporairement de façon continue",
    en: "Sheltered or housed for a time, without a break",
  },
  overcrowded: {
    fr: "Logement suroccupé ou non décent, avec un enfant mineur ou une personne handicapée",
    en: "Overcrowded or not decent, with a minor child or a disabled person",
  },
  "unsuited-to-disability": {
    fr: "Logement non adapté au handicap du demandeur ou d'une personne à sa charge",
    en: "A home unsuited to a disability in the household",
  },
  "special-decision": { fr: "Décision spécialement motivée de la commission", en: "By a specially reasoned decision" },
} as const satisfies Record<string, Label>
/** The key of a ground, see {@link grounds}. */
export type DaloGround = keyof typeof grounds

/** What the commission decided. */
export const decisions = {
  favourable: { fr: "Prioritaire et urgent", en: "Priority and urgent" },
  rejected: { fr: "Rejet", en: "Rejected" },
  redirected: { fr: "Réorienté (DALO vers DAHO, ou l'inverse)", en: "Redirected" },
} as const satisfies Record<string, Label>
/** The key of a decision, see {@link decisions}. */
export type DaloDecision = keyof typeof decisions

/** Why an offer was refused. */
export const offerRefusals = {
  "too-small": { fr: "Trop petit pour le foyer", en: "Too small" },
  "too-expensive": { fr: "Trop cher pour les ressources", en: "Too expensive" },
  "too-far": { fr: "Trop loin de l'école, du travail ou des soins", en: "Too far" },
  "not-accessible": { fr: "Non adapté au handicap", en: "Not accessible" },
  unsafe: { fr: "Dégradé ou dangereux", en: "Unsafe" },
  other: { fr: "Autre raison", en: "Another reason" },
} as const satisfies Record<string, Label>
/** The key of a reason, see {@link offerRefusals}. */
export type OfferRefusal = keyof typeof offerRefusals

/** How the accompaniment ended. */
export const appealOutcomes = {
  rehoused: { fr: "Relogé ou hébergé", en: "Rehoused or sheltered" },
  rejected: { fr: "Rejet définitif", en: "Rejected for good" },
  "lost-benefit": { fr: "Bénéfice de la décision perdu", en: "Benefit of the decision lost" },
  withdrawn: { fr: "La personne a renoncé", en: "The person withdrew" },
  other: { fr: "Autre fin", en: "Another end" },
} as const satisfies Record<string, Label>
/** The key of an outcome, see {@link appealOutcomes}. */
export type AppealOutcome = keyof typeof appealOutcomes

/** Where an appeal stands. */
export const appealStages = {
  preparing: { fr: "Dossier en préparation", en: "Preparing" },
  examined: { fr: "Devant la commission", en: "Before the commission" },
  rejected: { fr: "Rejeté, recours possible", en: "Rejected" },
  "offer-awaited": { fr: "Reconnu prioritaire, offre attendue", en: "Recognised, offer awaited" },
  offered: { fr: "Offre reçue", en: "Offer received" },
  "in-court": { fr: "Devant le tribunal", en: "In court" },
  closed: { fr: "Terminé", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a stage, see {@link appealStages}. */
export type AppealStage = keyof typeof appealStages

/** The kinds of dated facts that make an appeal. */
export const factKinds = {
  received: { fr: "Dossier reçu par la commission", en: "Received by the commission" },
  "documents-asked": { fr: "Pièces demandées", en: "Documents asked for" },
  "documents-handed-in": { fr: "Pièces remises", en: "Documents handed in" },
  "mayor-asked": { fr: "Avis du maire demandé", en: "Mayor's opinion asked" },
  decided: { fr: "Décision de la commission", en: "The commission decided" },
  "reasons-asked": { fr: "Motifs du rejet demandés", en: "Reasons asked for" },
  "reasons-given": { fr: "Motifs du rejet communiqués", en: "Reasons told" },
  gracious: { fr: "Recours gracieux", en: "Ex gratia appeal" },
  "gracious-answered": { fr: "Réponse au recours gracieux", en: "Ex gratia appeal answered" },
  "annulment-filed": { fr: "Recours en annulation déposé", en: "Annulment asked" },
  "annulment-judged": { fr: "Jugement du recours en annulation", en: "Annulment judged" },
  offered: { fr: "Offre reçue", en: "Offer received" },
  "offer-answered": { fr: "Réponse à l'offre", en: "Offer answered" },
  "injunction-filed": { fr: "Recours en injonction déposé", en: "Injunction asked" },
  "injunction-judged": { fr: "Jugement du recours en injonction", en: "Injunction judged" },
  claimed: { fr: "Demande d'indemnité reçue par le préfet", en: "Damages claimed" },
  rehoused: { fr: "Relogement", en: "Rehoused" },
  closed: { fr: "Fin de l'accompagnement", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a kind of fact, see {@link factKinds}. */
export type FactKind = keyof typeof factKinds

/** The official forms, by their number: they are filled in, and not imitated. */
export const forms = {
  dalo: {
    label: { fr: "Formulaire de recours DALO, Cerfa n° 15036*01" },
    citation: { source: "Cerfa", reference: "15036*01" },
  },
  daho: {
    label: { fr: "Formulaire de recours DAHO, Cerfa n° 15037*01" },
    citation: { source: "Cerfa", reference: "15037*01" },
  },
} as const satisfies Record<string, { readonly label: Label; readonly citation: Citation }>

/** @internal Who follows appeals. */
export const counsellors = ["mediator", "lead"] as const

/** @internal The schemas of these keys. */
export const ground = field.keyOf(grounds)
export const decision = field.keyOf(decisions)
export const offerRefusal = field.keyOf(offerRefusals)
export const outcome = field.keyOf(appealOutcomes)
