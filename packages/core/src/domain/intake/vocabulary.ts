import { field, type Label, lazily } from "../../kernel/index.ts"

/** Why a request is not taken further as a mediation. The list is this library's own; none speaks of who somebody is. */
export const asideReasons = {
  "taken-elsewhere": { fr: "Suivie autrement par la structure", en: "Followed otherwise by the structure" },
  redirected: { fr: "La personne a été orientée", en: "The person was told where to go" },
  "no-longer-wanted": { fr: "La demande n'est plus d'actualité", en: "It is no longer wanted" },
  "not-reached": { fr: "La personne n'a pas pu être jointe", en: "The person could not be reached" },
  "out-of-field": { fr: "Hors du champ de la médiation sociale", en: "Out of the field of social mediation" },
} as const satisfies Record<string, Label>
/** The key of a reason, see {@link asideReasons}. */
export type AsideReason = keyof typeof asideReasons
/** @internal */
export const asideReason = lazily(() => field.keyOf(asideReasons))

/** How far a request has come. */
export const intakeStatuses = {
  waiting: { fr: "Reçue, à examiner", en: "Received, to be looked at" },
  taken: { fr: "Prise en charge", en: "Taken up" },
  "set-aside": { fr: "Sans suite en médiation", en: "Not taken further as a mediation" },
} as const satisfies Record<string, Label>
/** The key of a status, see {@link intakeStatuses}. */
export type IntakeStatus = keyof typeof intakeStatuses
