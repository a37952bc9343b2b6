import { channels, type Label } from "@traitdunion/core"

/** @internal Who works against isolation. */
export const visitors = ["mediator", "lead"] as const

/** How a mediator meets somebody, or stays in touch. */
export const meetingWays = {
  ...channels,
  street: { fr: "Dans la rue ou en pied d'immeuble", en: "In the street" },
  place: { fr: "Dans un lieu d'accueil", en: "In a place of reception" },
} as const satisfies Record<string, Label>
/** The key of a way, see {@link meetingWays}. */
export type MeetingWay = keyof typeof meetingWays

/** @internal */
export const notYet = {
  fr: "Ce qui est à venir ne se consigne pas encore.",
  en: "What is still to come is not recorded yet.",
}
/** @internal */
export const unknownPerson = {
  fr: "Cette personne n'est pas enregistrée : l'enregistrer d'abord.",
  en: "This person is not registered: register them first.",
}
/** @internal */
export const notTheHolder = {
  fr: "Cet accompagnement est celui d'une autre personne.",
  en: "This support is another person's.",
}
