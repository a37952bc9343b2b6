import { field, type Label, lazily } from "../../kernel/index.ts"

/** Territories whose public holidays differ. */
export const territories = {
  metropole: { fr: "France métropolitaine", en: "Metropolitan France" },
  "alsace-moselle": { fr: "Moselle, Bas-Rhin et Haut-Rhin", en: "Alsace and Moselle" },
  guadeloupe: { fr: "Guadeloupe", en: "Guadeloupe" },
  martinique: { fr: "Martinique", en: "Martinique" },
  guyane: { fr: "Guyane", en: "French Guiana" },
  "la-reunion": { fr: "La Réunion", en: "Réunion" },
  mayotte: { fr: "Mayotte", en: "Mayotte" },
  "saint-barthelemy": { fr: "Saint-Barthélemy", en: "Saint Barthélemy" },
  "saint-martin": { fr: "Saint-Martin", en: "Saint Martin" },
} as const satisfies Record<string, Label>
/** The key of a territory, see {@link territories}. */
export type Territory = keyof typeof territories
/** @internal Its schema. */
export const territory = lazily(() => field.keyOf(territories))
