import type { Label } from "../../../kernel/index.ts"

/** What a convention is about. */
export const conventionKinds = {
  "operating-grant": { fr: "Subvention de fonctionnement", en: "Operating grant" },
  project: { fr: "Subvention d'action", en: "Project grant" },
  "adultes-relais": { fr: "Poste d'adulte-relais", en: "Adultes-relais post" },
  service: { fr: "Prestation", en: "Service" },
  partnership: { fr: "Partenariat sans financement", en: "Partnership without funding" },
} as const satisfies Record<string, Label>

/** The key of a kind, see {@link conventionKinds}. */
export type ConventionKind = keyof typeof conventionKinds
