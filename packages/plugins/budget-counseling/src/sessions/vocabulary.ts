import type { Label } from "@traitdunion/core"

/** What a collective session on budget is about. */
export const sessionTopics = {
  "managing-a-budget": { fr: "Gérer son budget", en: "Managing a budget" },
  consumption: { fr: "Consommation et achats", en: "Consumption and purchases" },
  energy: { fr: "Énergie et eau", en: "Energy and water" },
  bank: { fr: "Banque et moyens de paiement", en: "Bank and means of payment" },
  credit: { fr: "Crédit et surendettement", en: "Credit and over-indebtedness" },
  rights: { fr: "Accès aux droits", en: "Access to rights" },
  "life-changes": { fr: "Changements de vie (séparation, retraite, premier logement)", en: "Changes of life" },
  scams: { fr: "Arnaques", en: "Scams" },
} as const satisfies Record<string, Label>
/** The key of a topic, see {@link sessionTopics}. */
export type SessionTopic = keyof typeof sessionTopics
