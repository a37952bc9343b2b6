import { type Citation, field, inCode, type Label } from "@traitdunion/core"

const code = (reference: string): Citation => inCode("consumption", reference)

/** Where a procedure stands. */
export const procedureStages = {
  preparing: { fr: "Préparation du dossier", en: "Preparing the file" },
  deposited: { fr: "Dossier déposé, recevabilité attendue", en: "Deposited" },
  admissible: { fr: "Dossier recevable", en: "Admissible" },
  inadmissible: { fr: "Dossier irrecevable", en: "Inadmissible" },
  oriented: { fr: "Dossier orienté", en: "Oriented" },
  notified: { fr: "Mesures notifiées, contestation possible", en: "Measures notified" },
  "in-force": { fr: "Mesures en vigueur", en: "Measures in force" },
  closed: { fr: "Procédure terminée", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a stage, see {@link procedureStages}. */
export type ProcedureStage = keyof typeof procedureStages

/** How the commission orients a file, and what came of it. */
export const orientations = {
  "conventional-plan": {
    label: { fr: "Plan conventionnel de redressement (propriétaire)", en: "Agreed plan (owners)" },
    citation: code("art. L732-1 et L732-3"),
  },
  "imposed-measures": {
    label: { fr: "Mesures imposées", en: "Imposed measures" },
    citation: code("art. L733-1, L733-3 et L733-4"),
  },
  "recovery-without-liquidation": {
    label: { fr: "Rétablissement personnel sans liquidation judiciaire", en: "Personal recovery without liquidation" },
    citation: code("art. L724-1 et L741-1"),
  },
  "recovery-with-liquidation": {
    label: { fr: "Rétablissement personnel avec liquidation judiciaire", en: "Personal recovery with liquidation" },
    citation: code("art. L724-1"),
  },
} as const satisfies Record<string, { readonly label: Label; readonly citation: Citation }>
/** The key of an orientation, see {@link orientations}. */
export type Orientation = keyof typeof orientations

/** Their labels alone. */
export const orientationLabels: Readonly<Record<Orientation, Label>> = {
  "conventional-plan": orientations["conventional-plan"].label,
  "imposed-measures": orientations["imposed-measures"].label,
  "recovery-without-liquidation": orientations["recovery-without-liquidation"].label,
  "recovery-with-liquidation": orientations["recovery-with-liquidation"].label,
}

/** How a procedure ended. */
export const procedureOutcomes = {
  completed: { fr: "Mesures menées à leur terme", en: "Measures carried out" },
  recovered: { fr: "Dettes effacées par un rétablissement personnel", en: "Debts erased by a personal recovery" },
  lapsed: { fr: "Mesures caduques", en: "Measures lapsed" },
  inadmissible: { fr: "Irrecevabilité définitive", en: "Inadmissible for good" },
  withdrawn: { fr: "La personne a renoncé", en: "The person withdrew" },
  other: { fr: "Autre fin", en: "Another end" },
} as const satisfies Record<string, Label>
/** The key of an outcome, see {@link procedureOutcomes}. */
export type ProcedureOutcome = keyof typeof procedureOutcomes

/**
 * What a file needs before it is deposited. The signed form is what the law asks for (R721-2); the rest is a list from
 * practice, to compare with the notice of the form.
 */
export const documents = {
  form: { fr: "Déclaration de surendettement, formulaire Cerfa n° 13594, signée", en: "The form, Cerfa 13594, signed" },
  letter: { fr: "Lettre qui expose la situation et ce qui y a conduit", en: "A letter that tells the situation" },
  identity: { fr: "Pièces d'identité et livret de famille", en: "Proof of identity" },
  resources: { fr: "Justificatifs de toutes les ressources", en: "Proof of all resources" },
  housing: { fr: "Bail, quittance ou titre de propriété", en: "Lease, receipt or title" },
  charges: { fr: "Justificatifs des charges courantes", en: "Proof of everyday charges" },
  debts: { fr: "Contrats de crédit, relevés et lettres de relance", en: "Credit contracts and reminders" },
  bank: { fr: "Relevés de tous les comptes bancaires", en: "Statements of all bank accounts" },
  taxes: { fr: "Avis d'imposition", en: "Tax notices" },
  executions: { fr: "Actes de saisie ou d'expulsion, le cas échéant", en: "Acts of seizure or eviction, if any" },
} as const satisfies Record<string, Label>
/** The key of a document, see {@link documents}. */
export type ProcedureDocument = keyof typeof documents

/** @internal The schemas of these keys. */
export const orientation = field.keyOf(orientations)
export const outcome = field.keyOf(procedureOutcomes)
export const document = field.keyOf(documents)
