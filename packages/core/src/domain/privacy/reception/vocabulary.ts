import type { Label } from "../../../kernel/index.ts"

/** Why somebody receives a person whom others follow. The list is this library's own: no text read fixes one. */
export const receptionReasons = {
  "front-desk": {
    fr: "Permanence d'accueil : la personne se présente",
    en: "On duty at the desk: the person comes in",
  },
  telephone: { fr: "La personne appelle ou écrit", en: "The person calls or writes" },
  outreach: { fr: "La personne est rencontrée dans le quartier", en: "The person is met in the neighbourhood" },
  "colleague-away": { fr: "Le collègue qui la suit est absent", en: "The colleague who follows them is away" },
} as const satisfies Record<string, Label>
/** The key of a reason, see {@link receptionReasons}. */
export type ReceptionReason = keyof typeof receptionReasons
