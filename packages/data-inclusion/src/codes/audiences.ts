// data·inclusion schema v1, Licence Ouverte 2.0

/** Whom a service is for (`publics`). */
export const audiences = [
  "actifs",
  "beneficiaires-des-minimas-sociaux",
  "demandeurs-emploi",
  "etudiants",
  "familles",
  "femmes",
  "jeunes",
  "personnes-en-situation-de-handicap",
  "personnes-en-situation-durgence",
  "personnes-en-situation-juridique-specifique",
  "personnes-exilees",
  "residents-qpv-frr",
  "seniors",
  "tous-publics",
] as const
/** A code of {@link audiences}. */
export type Audience = (typeof audiences)[number]
