import type { Label } from "../../../kernel/index.ts"

/** The kinds of institutions that mediators deal with. */
export const institutionKinds = {
  "social-landlord": { fr: "Bailleur social", en: "Social landlord" },
  "private-landlord": { fr: "Bailleur privé", en: "Private landlord" },
  caf: { fr: "Caisse d'allocations familiales (CAF)", en: "Family benefits office (CAF)" },
  cpam: { fr: "Caisse primaire d'assurance maladie (CPAM)", en: "Health insurance office (CPAM)" },
  "town-hall": { fr: "Mairie", en: "Town hall" },
  ccas: { fr: "Centre communal d'action sociale (CCAS)", en: "Municipal social services (CCAS)" },
  prefecture: { fr: "Préfecture et services de l'État", en: "Prefecture and State services" },
  department: { fr: "Conseil départemental", en: "Département council" },
  supplier: { fr: "Fournisseur (énergie, eau, télécommunications)", en: "Supplier (energy, water, telecoms)" },
  bank: { fr: "Banque ou organisme de crédit", en: "Bank or lender" },
  association: { fr: "Association", en: "Association" },
  professional: { fr: "Professionnel ou service spécialisé", en: "Professional or specialised service" },
  other: { fr: "Autre institution", en: "Other institution" },
} as const satisfies Record<string, Label>

/** The key of a kind of institution, see {@link institutionKinds}. */
export type InstitutionKind = keyof typeof institutionKinds
