/** @internal Who follows the housing of a person. */
export const housingTeam = ["mediator", "lead"] as const

/** @internal Refusals that every command of the plugin may answer. */
export const unknownPerson = {
  fr: "Cette personne n'est pas enregistrée : l'enregistrer d'abord.",
  en: "This person is not registered: register them first.",
}
/** @internal */
export const notTheHolder = {
  fr: "Cette personne n'est pas celle du dossier.",
  en: "This person is not the one of the file.",
}
/** @internal */
export const alreadyOpen = { fr: "Ce dossier est déjà ouvert.", en: "This file is already open." }
