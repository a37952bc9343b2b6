import type { Label } from "@traitdunion/core"

/** Who noticed that somebody may be isolated. */
export const signalOrigins = {
  self: { fr: "La personne elle-même", en: "The person" },
  outreach: { fr: "Médiateur, en allant vers", en: "A mediator's outreach" },
  neighbour: { fr: "Voisin, voisine", en: "A neighbour" },
  family: { fr: "Famille ou proche", en: "Family" },
  landlord: { fr: "Bailleur ou gardien", en: "Landlord or caretaker" },
  shop: { fr: "Commerçant", en: "A shopkeeper" },
  post: { fr: "Facteur ou fournisseur", en: "Postman or supplier" },
  "social-worker": { fr: "Travailleur social ou CCAS", en: "Social worker" },
  health: { fr: "Professionnel de santé", en: "Health professional" },
  association: { fr: "Association", en: "Association" },
  other: { fr: "Autre", en: "Another" },
} as const satisfies Record<string, Label>
/** The key of an origin, see {@link signalOrigins}. */
export type SignalOrigin = keyof typeof signalOrigins

/** What was seen: signs to talk about, and no diagnosis. */
export const isolationSigns = {
  "not-seen": { fr: "N'est plus vue", en: "Not seen any more" },
  "shutters-closed": { fr: "Volets fermés", en: "Shutters closed" },
  "post-piles-up": { fr: "Courrier qui s'accumule", en: "Post piles up" },
  "no-visits": { fr: "Pas de visite", en: "No visits" },
  "stays-in": { fr: "Ne sort plus", en: "Stays in" },
  loss: { fr: "Deuil ou séparation", en: "Bereavement or separation" },
  "moved-in": { fr: "Vient d'arriver", en: "Just arrived" },
  "says-alone": { fr: "Dit sa solitude", en: "Says they are alone" },
  digital: { fr: "Démarches et liens en ligne impossibles", en: "Cut off from what is online" },
  other: { fr: "Autre signe", en: "Another sign" },
} as const satisfies Record<string, Label>
/** The key of a sign, see {@link isolationSigns}. */
export type IsolationSign = keyof typeof isolationSigns

/** How a signal that led to nobody was ended. */
export const signalEndings = {
  "nobody-there": { fr: "Personne à cette adresse", en: "Nobody there" },
  unfounded: { fr: "Sans suite : la personne n'est pas isolée", en: "Nobody is isolated" },
  "already-followed": { fr: "Déjà accompagnée par d'autres", en: "Others follow already" },
  refused: { fr: "La personne ne souhaite pas être contactée", en: "The person does not wish contact" },
} as const satisfies Record<string, Label>
/** The key of an ending, see {@link signalEndings}. */
export type SignalEnding = keyof typeof signalEndings
