/** What is said of keys, in French. */
export const keys = {
  commands: {
    "keys create": {
      summary: "Créer le fichier de clés d'une structure, une fois pour toutes",
      example: "traitdunion keys create cles.json",
    },
    "keys rotate": {
      summary: "Mettre une nouvelle clé maîtresse en service et renouveler l'enveloppe de chaque clé",
      example:
        "traitdunion keys rotate --file mediation.sqlite --structure association-exemple --keys cles.json --passphrase-file phrase.txt",
    },
    "keys passphrase": {
      summary: "Changer la phrase de passe d'un fichier de clés",
      example: "traitdunion keys passphrase cles.json",
    },
  },
  words: {
    group: "Créer et entretenir le fichier de clés",
    keys: "le fichier de clés ; sinon la clé de TRAITDUNION_KEY, s'il y en a une",
    passphraseFile: "le fichier où lire la phrase de passe ; sinon TRAITDUNION_PASSPHRASE, sinon elle est demandée",
    newPassphraseFile: "le fichier de la nouvelle phrase ; sinon TRAITDUNION_NEW_PASSPHRASE, sinon elle est demandée",
    file: "le fichier de clés",
    ask: "Phrase de passe : ",
    askNew: "Nouvelle phrase de passe (12 caractères au moins) : ",
    askAgain: "La même, encore une fois : ",
    created: (path: string) => `Fichier de clés créé : ${path}`,
    keepIt:
      "En garder une copie ailleurs que la machine et ses sauvegardes, et la phrase de passe à un autre endroit encore : personne ne peut les retrouver, ni les données sans elles.",
    changed: "Phrase de passe changée. Les copies plus anciennes du fichier s'ouvrent encore avec la précédente.",
    rotated: (count: string) => `Enveloppes renouvelées : ${count}.`,
    current: (id: string) => `Clé maîtresse en service : ${id}`,
    stillThere:
      "Les précédentes restent dans le fichier : les sauvegardes plus anciennes en ont besoin. Relancer les programmes qui étaient ouverts.",
    progress: "Renouvellement",
    notTheSame: "Les deux phrases de passe ne sont pas les mêmes.",
    notTheSameRemedy: "Recommencer : rien n'a été changé.",
    noPassphrase: "La phrase de passe n'est pas donnée, et il n'y a pas de terminal où la demander.",
    noPassphraseRemedy: (variable: string, flag: string) =>
      `La mettre dans ${variable}, ou dans un fichier avec ${flag}.`,
    withoutKeys: "--passphrase-file ouvre un fichier de clés : ajouter --keys.",
  },
}
