import type { Label } from "@traitdunion/core"

/** Rights that a counsellor checks with a household. */
export const rightKinds = {
  rsa: { fr: "RSA", en: "RSA" },
  "rsa-increase": { fr: "Majoration du RSA pour parent isolé", en: "Increase of the RSA for a parent alone" },
  "in-work-bonus": { fr: "Prime d'activité", en: "In-work bonus" },
  "housing-benefit": { fr: "Aide au logement", en: "Housing benefit" },
  "family-benefits": { fr: "Prestations familiales", en: "Family benefits" },
  aah: { fr: "AAH", en: "AAH" },
  "fragile-offer": { fr: "Offre spécifique clientèle fragile", en: "Offer for fragile bank customers" },
  health: { fr: "Complémentaire santé et aides de santé", en: "Complementary health cover" },
  "local-help": { fr: "Aide locale ou facultative", en: "Local help" },
  other: { fr: "Autre droit", en: "Another right" },
} as const satisfies Record<string, Label>
/** The key of a right, see {@link rightKinds}. */
export type RightKind = keyof typeof rightKinds

/** What came of the check. */
export const rightResults = {
  opened: { fr: "Droit ouvert", en: "Opened" },
  "not-entitled": { fr: "Conditions non remplies", en: "Not entitled" },
  declined: { fr: "La personne ne le demande pas", en: "The person does not claim it" },
} as const satisfies Record<string, Label>
/** The key of a result, see {@link rightResults}. */
export type RightResult = keyof typeof rightResults
