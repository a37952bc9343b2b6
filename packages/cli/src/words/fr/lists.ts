/** What is said of lists and of who is looked for, in French. */
export const lists = {
  commands: {
    list: {
      summary: "Lister personnes, médiations, actes, conventions ou médiateurs, avec leurs identifiants",
      example: "traitdunion list mediations --file mediation.sqlite --structure association-exemple --as directrice-1",
    },
    find: {
      summary: "Retrouver une personne par son nom, son téléphone, son courriel ou sa date de naissance",
      example:
        'traitdunion find "Camille Exemple" --file mediation.sqlite --structure association-exemple --keys cles.json --as directrice-1',
    },
  },
  words: {
    kind: "people (personnes), mediations (médiations), acts (actes), conventions ou mediators (médiateurs)",
    kindName: "quoi",
    limit: "combien au plus (50 sans cette option)",
    format: "table ou json (table sans cette option)",
    mediator: "de ce médiateur seulement",
    text: "un nom ou une partie, un numéro de téléphone, un courriel, une date de naissance (AAAA-MM-JJ ou JJ/MM/AAAA)",
    textName: "recherche",
    heads: {
      person: "Personne",
      name: "Nom",
      birthDate: "Naissance",
      capacity: "Capacité",
      mergedInto: "Fusionnée dans",
      mediation: "Médiation",
      openedOn: "Ouverte le",
      stage: "Étape",
      mediator: "Médiateur",
      activity: "Acte",
      on: "Jour",
      register: "Registre",
      minutes: "Minutes",
      persons: "Personnes",
      convention: "Convention",
      title: "Intitulé",
      from: "Du",
      to: "Au",
    },
    none: "Rien à lister.",
    nobody: "Personne n'est connu sous ces mots.",
    hidden: "(non lisible)",
    unreadable: "Un nom se lit par qui accompagne la personne, avec les clés. Par son nom, la retrouver : find.",
    more: (shown: number) => `Les ${shown} premiers seulement : dire --limit pour en voir plus.`,
    notALimit: "L'option --limit attend un nombre entier, de 1 à 100000.",
  },
}
