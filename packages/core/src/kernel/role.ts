import type { Label } from "./label.ts"

/**
 * The roles an actor may hold. Every command and query names the roles that may run it; default is no.
 *
 * `partner` stands for everybody outside the structure: a funder, a landlord, an institution, their agents.
 */
export const roles = {
  mediator: { fr: "Médiateur social, médiatrice sociale", en: "Social mediator" },
  lead: { fr: "Responsable de pôle", en: "Lead of a pole" },
  director: { fr: "Direction", en: "Director" },
  board: { fr: "Conseil d'administration", en: "Board" },
  auditor: { fr: "Auditeur, auditrice", en: "Auditor" },
  partner: { fr: "Partenaire, financeur, institution", en: "Partner, funder, institution" },
  "front-desk": { fr: "Accueil", en: "Front desk" },
  person: { fr: "Personne accompagnée", en: "Person concerned" },
  system: { fr: "Traitement automatique", en: "Automated process" },
} as const satisfies Record<string, Label>

/** The key of a role, see {@link roles}. */
export type Role = keyof typeof roles
