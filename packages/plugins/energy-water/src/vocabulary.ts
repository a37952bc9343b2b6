/** @internal Who follows the energy and the water of a household. */
export const energyTeam = ["mediator", "lead"] as const

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
/** @internal */
export const notYet = {
  fr: "Ce qui est à venir ne se consigne pas encore.",
  en: "What is still to come is not recorded yet.",
}
