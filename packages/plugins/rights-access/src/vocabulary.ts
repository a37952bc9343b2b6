/** @internal Who works on procedures. */
export const counsellors = ["mediator", "lead"] as const

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
  fr: "Cette personne n'est pas la titulaire de la démarche.",
  en: "This procedure is another person's.",
}

/** @internal A label within a sentence: abbreviations keep their capitals. */
export const within = (label: string): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
