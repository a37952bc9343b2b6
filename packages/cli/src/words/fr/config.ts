/** What is said of the configuration, in French. */
export const config = {
  commands: {
    init: {
      summary: "Écrire la configuration de la structure, par quelques questions",
      example: "traitdunion init",
    },
  },
  words: {
    option: "la configuration de la structure ; sinon traitdunion.config.ts, .js ou .json de ce dossier",
    several: (names: string) =>
      `Ce dossier a plusieurs configurations : ${names}. En garder une, ou dire laquelle avec --config.`,
    unread: (path: string, why: string) => `La configuration ${path} ne se lit pas : ${why}`,
    noPlugin: (name: string, why: string) => `L'extension ${name} de la configuration n'est pas installée ici : ${why}`,
    notOnePlugin: (name: string) =>
      `Le paquet ${name} de la configuration n'a pas une extension et une seule : l'importer dans traitdunion.config.ts.`,
    there: (name: string) => `Ce dossier a déjà une configuration : ${name}. Elle reste comme elle est.`,
    written: (name: string) => `Configuration écrite : ${name}. Les commandes lancées dans ce dossier s'en servent.`,
    needsTerminal:
      "Les questions demandent un terminal ; sans terminal, tout dire : --file ou --database, et --structure.",
    file: "le fichier de données",
    database: "l'adresse de la base, comme env:DATABASE_URL",
    structure: "l'identifiant de la structure",
    name: "le nom de la structure, comme il se lit sur un rapport",
    timeZone: "le fuseau horaire de la structure, comme Europe/Paris",
    keys: "le fichier de clés",
    plugin: "une extension, par le nom de son paquet ; à répéter",
    director: "l'identifiant de qui dirige, jamais un nom",
    ask: {
      storage: "Où est le journal : un fichier, ou env:VARIABLE d'une base ? [mediation.sqlite] ",
      structure: "Identifiant de la structure (lettres sans accent, chiffres, tirets) : ",
      name: "Nom de la structure, comme il se lit sur un rapport : ",
      timeZone: "Fuseau horaire [Europe/Paris] ",
      keys: "Fichier de clés, s'il y en a (Entrée sinon) : ",
      plugins: "Extensions, par les noms de leurs paquets, séparés par des espaces (Entrée sinon) : ",
      director: "Identifiant de qui dirige, jamais un nom (Entrée sinon) : ",
    },
  },
}
