import type { Label } from "@traitdunion/core"

/** The counters (*guichets*) before which a procedure is made. */
export const counters = {
  caf: { fr: "CAF ou MSA", en: "Family benefits office" },
  cpam: { fr: "CPAM (assurance maladie)", en: "Health insurance office" },
  taxes: { fr: "Impôts (DGFiP)", en: "Tax office" },
  "town-hall": { fr: "Mairie", en: "Town hall" },
  ccas: { fr: "CCAS", en: "Municipal social services" },
  prefecture: { fr: "Préfecture", en: "Prefecture" },
  "france-titres": { fr: "France Titres", en: "Identity papers agency" },
  pension: { fr: "Caisse de retraite", en: "Pension office" },
  "france-travail": { fr: "France Travail", en: "Employment service" },
  department: { fr: "Conseil départemental", en: "Département council" },
  landlord: { fr: "Bailleur ou service du logement", en: "Landlord or housing service" },
  court: { fr: "Tribunal ou point-justice", en: "Court or legal-aid point" },
  other: { fr: "Autre guichet", en: "Another counter" },
} as const satisfies Record<string, Label>
/** The key of a counter, see {@link counters}. */
export type Counter = keyof typeof counters

/** What may have to be brought, by its kind alone: what a paper says is never kept. */
export const pieceKinds = {
  identity: { fr: "Pièce d'identité ou titre de séjour", en: "Identity paper" },
  address: { fr: "Justificatif de domicile", en: "Proof of address" },
  bank: { fr: "Relevé d'identité bancaire", en: "Bank details" },
  resources: { fr: "Justificatif de ressources", en: "Proof of resources" },
  "tax-notice": { fr: "Avis d'impôt", en: "Tax notice" },
  "family-record": { fr: "Livret de famille ou acte d'état civil", en: "Family record" },
  work: { fr: "Contrat de travail ou attestation d'employeur", en: "Contract or employer's statement" },
  housing: { fr: "Bail ou attestation d'hébergement", en: "Lease or proof of lodging" },
  medical: { fr: "Pièce médicale, sous pli fermé", en: "Medical paper, in a closed envelope" },
  decision: { fr: "Décision ou notification reçue", en: "Decision received" },
  form: { fr: "Formulaire rempli", en: "Completed form" },
  photograph: { fr: "Photographie d'identité", en: "Photograph" },
  other: { fr: "Autre pièce", en: "Another paper" },
} as const satisfies Record<string, Label>
/** The key of a kind of piece, see {@link pieceKinds}. */
export type PieceKind = keyof typeof pieceKinds

/** @internal The words where the pieces of a procedure are not known. */
export const piecesUnknown: Label = {
  fr: "Les pièces à fournir ne sont pas connues de l'outil : les demander au guichet.",
  en: "What to bring is not known here: ask the counter.",
}
