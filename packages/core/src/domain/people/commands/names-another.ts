/** @internal Why an id is refused that names another kind of thing already: two kinds never share one. */
export const namesAnother = {
  NamesAPerson: {
    fr: "Cet identifiant désigne déjà une personne. En donner un qui dit ce qu'il désigne, comme institution:1001.",
    en: "This id names a person already. Give one that says what it names, such as institution:1001.",
  },
  NamesAnInstitution: {
    fr: "Cet identifiant désigne déjà une institution. En donner un qui dit ce qu'il désigne, comme person:1001.",
    en: "This id names an institution already. Give one that says what it names, such as person:1001.",
  },
} as const
