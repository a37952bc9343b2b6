import type { Label } from "@traitdunion/core"

/** What happens between a household and its supplier, each on its day. */
export const supplyFactKinds = {
  unpaid: { fr: "Facture impayée à l'échéance", en: "Unpaid bill" },
  "first-letter": { fr: "Première lettre du fournisseur", en: "First letter" },
  notice: { fr: "Préavis de réduction ou de coupure", en: "Notice" },
  reduced: { fr: "Puissance ou débit réduit", en: "Reduced" },
  cut: { fr: "Coupure", en: "Cut" },
  restored: { fr: "Fourniture rétablie", en: "Restored" },
  "fsl-asked": { fr: "Demande au FSL", en: "FSL asked" },
  "fsl-answered": { fr: "Réponse du FSL", en: "FSL answered" },
  "plan-agreed": { fr: "Échéancier accepté", en: "Payment plan agreed" },
  "claim-sent": { fr: "Réclamation écrite envoyée", en: "Written claim" },
  "claim-answered": { fr: "Réponse à la réclamation", en: "Claim answered" },
  "mediator-asked": { fr: "Médiateur saisi", en: "Mediator asked" },
  "mediator-answered": { fr: "Réponse du médiateur", en: "Mediator answered" },
  "leak-told": { fr: "Fuite d'eau signalée par le service", en: "Leak told" },
  "attestation-sent": { fr: "Attestation du plombier envoyée", en: "Plumber's attestation" },
  obtained: { fr: "Montant obtenu", en: "Amount obtained" },
  closed: { fr: "Fin de l'accompagnement", en: "Closed" },
} as const satisfies Record<string, Label>
/** The key of a kind of fact, see {@link supplyFactKinds}. */
export type SupplyFactKind = keyof typeof supplyFactKinds

/** Where an amount comes from. */
export const obtainedFrom = {
  fsl: { fr: "FSL", en: "FSL" },
  supplier: { fr: "Geste ou correction du fournisseur", en: "Supplier" },
  mediator: { fr: "Solution du médiateur", en: "Mediator" },
  leak: { fr: "Écrêtement après fuite", en: "Leak relief" },
  cheque: { fr: "Chèque énergie", en: "Energy cheque" },
  "water-aid": { fr: "Aide du service d'eau", en: "Water service" },
  other: { fr: "Autre aide", en: "Another" },
} as const satisfies Record<string, Label>
/** The key of where it comes from, see {@link obtainedFrom}. */
export type ObtainedFrom = keyof typeof obtainedFrom

/** How it ended. */
export const supplyOutcomes = {
  kept: { fr: "Fourniture maintenue", en: "Supply kept" },
  restored: { fr: "Fourniture rétablie", en: "Supply restored" },
  settled: { fr: "Litige réglé", en: "Dispute settled" },
  cut: { fr: "Fourniture coupée", en: "Cut" },
  withdrawn: { fr: "La personne a renoncé", en: "The person withdrew" },
} as const satisfies Record<string, Label>
/** The key of an outcome, see {@link supplyOutcomes}. */
export type SupplyOutcome = keyof typeof supplyOutcomes
