import { field, type Label } from "@traitdunion/core"

/** The kinds of dated facts from a first unpaid rent to its end, in the order in which they happen on one day. */
export const arrearsFactKinds = {
  "first-unpaid": { fr: "Premier loyer impayé", en: "First unpaid rent" },
  "debt-noted": { fr: "Dette relevée", en: "Debt noted" },
  "rent-resumed": { fr: "Loyer courant repris en entier", en: "Current rent paid in full again" },
  "rent-missed": { fr: "Loyer courant ou échéance non payé", en: "Current rent or instalment missed" },
  "plan-agreed": { fr: "Plan d'apurement convenu", en: "Repayment plan agreed" },
  "fsl-asked": { fr: "FSL demandé", en: "FSL asked for" },
  "fsl-answered": { fr: "Réponse du FSL", en: "FSL answered" },
  "over-indebtedness": { fr: "Surendettement : dossier recevable", en: "Over-indebtedness file receivable" },
  "commission-measure": { fr: "Mesure de la commission sur la dette de loyer", en: "Measure of the commission" },
  "eviction-suspended": {
    fr: "Expulsion suspendue par le juge (surendettement)",
    en: "Eviction suspended by the judge",
  },
  "aid-signalled": { fr: "Impayé signalé à la CAF ou à la MSA", en: "CAF told of the arrears" },
  "aid-decided": { fr: "Décision sur l'aide au logement", en: "Decision on the aid to housing" },
  "payment-order": { fr: "Commandement de payer", en: "Order to pay" },
  "ccapex-told": { fr: "CCAPEX saisie", en: "CCAPEX told" },
  summons: { fr: "Assignation reçue", en: "Summons served" },
  "prefect-notified": { fr: "Assignation notifiée au préfet", en: "Prefect notified of the summons" },
  "assessment-offered": { fr: "Entretien du diagnostic proposé", en: "Assessment offered" },
  "assessment-held": { fr: "Entretien du diagnostic tenu", en: "Assessment held" },
  "assessment-sent": { fr: "Diagnostic transmis", en: "Assessment sent" },
  hearing: { fr: "Audience tenue ou renvoyée", en: "Hearing held or put off" },
  judged: { fr: "Décision du juge", en: "Judgment" },
  "leave-order": { fr: "Commandement de quitter les lieux", en: "Order to leave" },
  "leave-told": { fr: "Préfet informé du commandement de quitter les lieux", en: "Prefect told of the order to leave" },
  "rehousing-assured": { fr: "Relogement assuré", en: "New home assured" },
  "delays-asked": { fr: "Délais demandés au juge de l'exécution", en: "Delays asked of the judge of enforcement" },
  "delays-decided": { fr: "Décision du juge de l'exécution", en: "Judge of enforcement decided" },
  "protocol-signed": { fr: "Protocole de cohésion sociale signé", en: "Protocol of social cohesion signed" },
  "force-asked": { fr: "Force publique demandée au préfet", en: "Public force asked for" },
  "force-decided": { fr: "Décision du préfet sur la force publique", en: "The prefect decided on the public force" },
  evicted: { fr: "Expulsion", en: "Eviction" },
  settled: { fr: "Dette entièrement réglée", en: "Debt settled in full" },
  left: { fr: "Départ du logement", en: "Left the dwelling" },
  closed: { fr: "Fin de l'accompagnement", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a kind of fact, see {@link arrearsFactKinds}. */
export type ArrearsFactKind = keyof typeof arrearsFactKinds

/** What the judge decided. */
export const judgments = {
  delays: { fr: "Délais accordés, clause suspendue", en: "Delays granted, clause suspended" },
  terminated: { fr: "Bail résilié, expulsion ordonnée", en: "Lease ended, eviction ordered" },
  rejected: { fr: "Demande du bailleur rejetée ou irrecevable", en: "Landlord's claim rejected or inadmissible" },
} as const satisfies Record<string, Label>
/** The key of a judgment, see {@link judgments}. */
export type Judgment = keyof typeof judgments

/** To whom an aid to housing is paid. */
export const aidPaid = {
  landlord: { fr: "Versée au bailleur", en: "Paid to the landlord" },
  tenant: { fr: "Versée au locataire", en: "Paid to the tenant" },
  none: { fr: "Aucune aide au logement", en: "No aid" },
  unknown: { fr: "Pas encore su", en: "Not known yet" },
} as const satisfies Record<string, Label>
/** To whom an aid is paid, see {@link aidPaid}. */
export type AidPaid = keyof typeof aidPaid

/** How it ended. */
export const arrearsOutcomes = {
  kept: { fr: "Maintien dans le logement", en: "Kept the dwelling" },
  rehoused: { fr: "Relogement", en: "Rehoused" },
  left: { fr: "Départ sans relogement", en: "Left without a new home" },
  evicted: { fr: "Expulsion", en: "Evicted" },
  withdrawn: { fr: "La personne a renoncé à l'accompagnement", en: "The person withdrew" },
  other: { fr: "Autre fin", en: "Another end" },
} as const satisfies Record<string, Label>
/** The key of an outcome, see {@link arrearsOutcomes}. */
export type ArrearsOutcome = keyof typeof arrearsOutcomes

/** Where an eviction for arrears stands. */
export const arrearsStages = {
  arrears: { fr: "Impayé, sans procédure", en: "Arrears" },
  ordered: { fr: "Commandement de payer reçu", en: "Order to pay" },
  summoned: { fr: "Assigné, audience à venir", en: "Summoned" },
  delays: { fr: "Délais du juge en cours", en: "Judge's delays" },
  terminated: { fr: "Bail résilié", en: "Lease ended" },
  leave: { fr: "Commandement de quitter les lieux reçu", en: "Order to leave" },
  force: { fr: "Force publique demandée ou accordée", en: "Public force" },
  protocol: { fr: "Protocole de cohésion sociale", en: "Protocol of social cohesion" },
  settled: { fr: "Dette réglée", en: "Settled" },
  gone: { fr: "Logement quitté", en: "Gone" },
  closed: { fr: "Terminé", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a stage, see {@link arrearsStages}. */
export type ArrearsStage = keyof typeof arrearsStages

/** What can be offered to a household that owes rent, in the order in which it is looked at. */
export const arrearsOffers = {
  plan: { fr: "Plan d'apurement avec le bailleur", en: "Repayment plan" },
  fsl: { fr: "Fonds de solidarité pour le logement (FSL)", en: "Housing solidarity fund" },
  "over-indebtedness": { fr: "Dossier de surendettement", en: "Over-indebtedness file" },
  dalo: { fr: "Recours DALO", en: "DALO appeal" },
  protocol: { fr: "Protocole de cohésion sociale", en: "Protocol of social cohesion" },
} as const satisfies Record<string, Label>
/** The key of an offer, see {@link arrearsOffers}. */
export type ArrearsOffer = keyof typeof arrearsOffers

/** Whether an offer is open. */
export const offerStates = {
  open: { fr: "Possible", en: "Open" },
  "not-yet": { fr: "Pas encore", en: "Not yet" },
  excluded: { fr: "Exclu", en: "Excluded" },
  "to-check": { fr: "À vérifier", en: "To be checked" },
  done: { fr: "Engagé", en: "Under way" },
} as const satisfies Record<string, Label>
/** The state of an offer, see {@link offerStates}. */
export type OfferState = keyof typeof offerStates

/** @internal The schema of a kind of judgment. */
export const judgment = field.keyOf(judgments)
