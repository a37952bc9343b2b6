import type { Label } from "../../../kernel/index.ts"

/** What a partner is to the structure; it may be several things. */
export const partnerRoles = {
  institution: { fr: "Institution", en: "Institution" },
  landlord: { fr: "Bailleur", en: "Landlord" },
  supplier: { fr: "Fournisseur", en: "Supplier" },
  funder: { fr: "Financeur", en: "Funder" },
  association: { fr: "Association", en: "Association" },
  professional: { fr: "Professionnel ou service spécialisé", en: "Professional or specialised service" },
} as const satisfies Record<string, Label>

/** The key of a role, see {@link partnerRoles}. */
export type PartnerRole = keyof typeof partnerRoles
