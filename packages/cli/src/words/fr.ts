import type { AuditFault, EventReason } from "@traitdunion/core"
import { config } from "./fr/config.ts"
import { count, counted } from "./fr/count.ts"
import { evidence } from "./fr/evidence.ts"
import { keys } from "./fr/keys.ts"
import { law } from "./fr/law.ts"
import { lists } from "./fr/lists.ts"
import { output } from "./fr/output.ts"
import { people } from "./fr/people.ts"
import { places } from "./fr/places.ts"
import { rights } from "./fr/rights.ts"

const faults: Readonly<Record<AuditFault["kind"], string>> = {
  altered: "un fait a été modifié, ou n'est plus à sa place",
  missing: "un fait manque juste avant",
  truncated: "les derniers faits ont été retirés",
  added: "un fait a été ajouté après la fin du journal",
  forged: "un fait n'a pas été écrit par qui détient les clés de la structure",
  anchor: "une ancre n'est pas celle de cette structure, ou sa signature est fausse",
  outside: "les tables contiennent des lignes étrangères au journal",
}

const unreadable: Readonly<Record<EventReason, string>> = {
  newer: "écrits par une version plus récente",
  damaged: "abîmés ou modifiés",
  misread: "l'extension échoue en les lisant",
}

/** All that the command says, in French. The other languages have the same keys. */
export const french = {
  help: {
    summary: "Travailler sur un journal de médiation sociale tenu dans un fichier SQLite ou sur un serveur",
    titles: {
      "Usage:": "Emploi :",
      "Arguments:": "Arguments :",
      "Options:": "Options :",
      "Global Options:": "Options communes :",
      "Commands:": "Commandes :",
    },
    usage: "[options] <commande>",
    placeholders: {
      sqlite: "sqlite",
      address: "adresse",
      place: "fichier|adresse",
      id: "id",
      days: "jours",
      format: "format",
      profile: "rapport",
      year: "année",
      quarter: "trimestre",
      month: "mois",
      day: "jour",
      path: "chemin",
      name: "nom",
      log: "relevé",
      person: "personne",
      mediation: "médiation",
      role: "rôle",
      ground: "motif",
      digest: "empreinte",
      key: "clé",
      keyFile: "fichier",
      target: "dossier",
      words: "texte",
    },
    example: "Exemple :",
    exits:
      "Codes de sortie : 0 fait ; 1 refus ou anomalie trouvée ; 2 mauvais emploi ; 3 échec du stockage ; 4 clés absentes ou fausses ; 70 défaut du programme ; 130 interrompu.",
    option: "afficher cette aide",
    command: "help [commande]",
    ofCommand: "afficher l'aide d'une commande",
    version: "afficher la version",
    lang: "parler français (fr) ou anglais (en) ; sinon selon LC_ALL, LC_MESSAGES ou LANG",
    quiet: "taire l'avancement : seuls restent les résultats et les refus",
    file: "le fichier de données",
    structure: "l'identifiant de la structure",
  },
  commands: {
    import: {
      summary: "Verser un relevé d'activité, CSV ou XLSX, dans les registres",
      example: "traitdunion import permanences-2026-03.csv --file mediation.sqlite --structure association-exemple",
    },
    report: {
      summary: "Établir un rapport d'activité, petits effectifs masqués",
      example:
        "traitdunion report --file mediation.sqlite --structure association-exemple --profile structure --quarter 2026-T1 --out rapport.html",
    },
    verify: {
      summary: "Vérifier que le journal n'a pas été modifié, sans rien y écrire",
      example: "traitdunion verify --file mediation.sqlite --structure association-exemple",
    },
    deadlines: {
      summary: "Lister les échéances, les plus proches d'abord",
      example:
        "traitdunion deadlines --file mediation.sqlite --structure association-exemple --within 60 --format ical",
    },
    rebuild: {
      summary: "Recalculer les listes et les chiffres à partir du journal",
      example: "traitdunion rebuild --file mediation.sqlite --structure association-exemple",
    },
    upgrade: {
      summary: "Dire avant une mise à jour ce que cette version trouverait, sans rien écrire",
      example: "traitdunion upgrade --check --file mediation.sqlite --structure association-exemple",
    },
    ...config.commands,
    ...keys.commands,
    ...evidence.commands,
    ...law.commands,
    ...lists.commands,
    ...places.commands,
    ...rights.commands,
  },
  groups: { keys: keys.words.group, person: rights.words.group },
  keys: keys.words,
  evidence: evidence.words,
  law: law.words,
  lists: lists.words,
  output,
  config: config.words,
  places: places.words,
  rights: rights.words,
  usage: {
    unknownOption: (flag: string, near: string) => `Option inconnue : ${flag}.${near && ` Peut-être ${near} ?`}`,
    unknownCommand: (name: string, near: string) => `Commande inconnue : ${name}.${near && ` Peut-être ${near} ?`}`,
    missingArgument: (name: string) => `Il manque l'argument <${name}>.`,
    missingOption: (flags: string) => `Il manque l'option ${flags}.`,
    missingValue: (flags: string) => `Il manque la valeur de l'option ${flags}.`,
    tooManyArguments: "Il y a trop d'arguments : mettre entre guillemets un chemin qui contient une espace.",
    notAmong: (flag: string, allowed: string) => `L'option ${flag} accepte : ${allowed}.`,
    notAnIdentifier: (flag: string) => `L'option ${flag} attend un identifiant : 1 à 64 caractères A-Z a-z 0-9 . _ : -`,
    notDays: (flag: string) => `L'option ${flag} attend un nombre entier de jours, de 0 à 3660.`,
    notAPeriod: (flag: string, like: string) => `L'option ${flag} attend une période comme ${like}.`,
    onePeriod: "Dire une période, et une seule : --year, --quarter, --month, ou --from avec --to.",
    toTerminal: "Un classeur ne s'affiche pas dans un terminal : ajouter --out <chemin>.",
    goesWith: (flag: string, other: string) => `L'option ${flag} va avec ${other}.`,
    together: (one: string, other: string) => `Les options ${one} et ${other} ne vont pas ensemble.`,
    seeHelp: (command: string) => `Voir : ${command} --help`,
  },
  refusals: {
    noJournal: (structure: string) => `Cette base ne contient aucun journal de la structure « ${structure} ».`,
    noJournalRemedy: "Vérifier la base et l'identifiant de la structure.",
    notWritten: (code: string) => `Le résultat ne peut pas être écrit à cet endroit (${code}).`,
    notWrittenRemedy: "Vérifier le chemin de --out et le droit d'y écrire.",
    logRefused: (reason: string) => `Relevé refusé : ${reason}`,
    logRefusedRemedy: "Corriger le fichier, puis recommencer : rien n'a été enregistré.",
    mappingUnread: (code: string) => `Ce fichier ne peut pas être lu (${code})`,
    mappingNotJson: "Ce fichier n'est pas du JSON",
  },
  failure: {
    bug: "Défaut du programme. Merci de le signaler avec ce qui suit :",
    interrupted: "Interrompu : ce qui était enregistré le reste, rien n'est à moitié fait.",
  },
  progress: {
    verify: "Vérification",
    rebuild: "Recalcul",
    upgrade: "Lecture du journal",
    import: "Lecture du relevé",
    line: (title: string, done: number, total: number) => `${title} : ${count(done)} sur ${count(total)}`,
    open: (title: string, done: number) => `${title} : ${count(done)}`,
  },
  verify: {
    sound: (facts: number) =>
      facts < 2 ? `${count(facts)} fait vérifié, aucune anomalie.` : `${count(facts)} faits vérifiés, aucune anomalie.`,
    head: (facts: number, hash: string) => `Dernier fait : ${count(facts)}, empreinte ${hash}`,
    fault: ({ kind, position, stream }: AuditFault) =>
      `Journal endommagé à la position ${position}${stream === undefined ? "" : ` (${stream})`} : ${faults[kind]}.`,
    proven: (facts: number) => `${counted(facts, "fait prouvé", "faits prouvés")} avant cette position.`,
    remedy: "Ne plus y écrire, et revenir à la dernière sauvegarde saine.",
  },
  rebuild: {
    tables: (tables: number) => `${counted(tables, "table recalculée", "tables recalculées")} à partir du journal.`,
    same: "Aucun chiffre n'avait changé.",
    differences: (rows: number) =>
      `${counted(rows, "ligne de chiffres était fausse, elle est rétablie", "lignes de chiffres étaient fausses, elles sont rétablies")}.`,
  },
  upgrade: {
    check: "dire ce que cette version trouverait ; rien n'est écrit",
    read: (facts: number) => `${counted(facts, "fait lu", "faits lus")}.`,
    upcast: (type: string, facts: number) =>
      `  ${type} : ${counted(facts, "fait d'une forme ancienne, lu", "faits d'une forme ancienne, lus")} comme ceux d'aujourd'hui.`,
    foreign: (type: string, facts: number) =>
      `  ${type} : ${counted(facts, "fait d'une extension absente, gardé et non montré", "faits d'une extension absente, gardés et non montrés")}. L'ajouter à la configuration.`,
    unreadable: (type: string, facts: number, first: string, reason: EventReason, plugin: string) =>
      `  ${type} : ${counted(facts, "fait illisible", "faits illisibles")} (${unreadable[reason]}), à partir de la position ${first}${plugin === "" ? "" : `, extension « ${plugin} »`}.`,
    ready: "Cette version peut reprendre ce journal. Le sauvegarder, puis mettre à jour.",
    notReady:
      "Ne pas mettre à jour : garder la version en place, et mettre d'abord à jour ce qui est nommé, ou revenir à la dernière sauvegarde saine.",
  },
  deadlines: {
    within: "pendant combien de jours à venir (30 sans cette option)",
    format: "table, ical ou json (table sans cette option)",
    calendar: "Échéances",
    heads: { due: "Échéance", state: "État", label: "Quoi", thing: "Dossier" },
    states: { planned: "", reminder: "rappel", urgent: "urgent", missed: "dépassée" },
    inHand: (by: string) => `prise en charge par ${by}`,
    none: (until: string) => `Aucune échéance jusqu'au ${until}.`,
    day: (date: string) => date.split("-").toReversed().join("/"),
  },
  report: {
    profile: "le rapport, comme structure ; sans cette option, la liste de ceux qui existent",
    profiles: "Rapports possibles, à dire avec --profile :",
    nothing: (from: string, to: string) => `Aucun acte n'est consigné du ${from} au ${to}.`,
    noConvention: (id: string, known: string) =>
      `Aucune convention ne porte l'identifiant « ${id} ».${known && ` Connues : ${known}.`}`,
    year: "une année, comme 2026",
    quarter: "un trimestre, comme 2026-T1",
    month: "un mois, comme 2026-03",
    from: "le premier jour, comme 2026-03-01",
    to: "le dernier jour, comme 2026-03-31",
    convention: "la convention à laquelle se limiter",
    format: "html, csv, xlsx ou json ; sinon celui du nom de --out, sinon html",
    out: "le fichier où écrire ; sinon la sortie standard",
    internal: "chiffres exacts, pour la structure seule",
    structureName: "le nom de la structure dans la page ; sinon son identifiant",
    draft: "voir le rapport tel qu'il serait diffusé, sans le diffuser ni rien consigner",
    revealing:
      "montrer aussi ce que des rapports déjà diffusés taisent, avec le motif de la direction, qui est consigné",
    isDraft: "Projet : rien n'a été consigné, et ce rapport ne doit pas sortir. Le diffuser : sans --draft.",
    withheld: (figures: number) =>
      `${counted(figures, "chiffre masqué de plus", "chiffres masqués de plus")} : rapprochés de rapports déjà diffusés, ils diraient ce que ceux-ci taisent. La direction peut en décider autrement, par écrit : --revealing.`,
    attendances: "Les personnes sont des présences : relire les petites lignes avant d'envoyer.",
    keepInside: "Rapport interne aux chiffres exacts : ne pas le diffuser.",
    written: (path: string) => `Rapport écrit : ${path}`,
  },
  people,
  import: {
    log: "le relevé d'activité, ou le fichier des personnes, CSV ou XLSX",
    actor: "l'identifiant de qui verse (import sans cette option), jamais un nom",
    source: "de quel relevé il s'agit, quand la structure en tient plusieurs",
    mapping:
      "un fichier JSON qui dit où sont les champs et ce que veulent dire les mots : { columns, constants, defaults, values }",
    sheet: "la feuille du classeur ; sans cette option, toutes celles qui sont un relevé, sauf masquées",
    encoding: "comment le texte est écrit ; reconnu sans cette option",
    preview: "lire et contrôler sans rien enregistrer",
    cancelMissing: "annuler les actes déjà versés que le relevé n'a plus",
    done: (added: number, known: number, corrected: number, refused: number) =>
      `${counted(added, "acte ajouté", "actes ajoutés")}, ${counted(known, "déjà connu", "déjà connus")}, ${counted(corrected, "corrigé", "corrigés")}, ${counted(refused, "ligne refusée", "lignes refusées")}.`,
    previewed: (accepted: number, fresh: number, toCorrect: number, known: number, refused: number) =>
      `${counted(accepted, "acte lu", "actes lus")}, dont ${counted(fresh, "à ajouter", "à ajouter")}, ${counted(toCorrect, "à corriger", "à corriger")} et ${counted(known, "déjà connu", "déjà connus")} ; ${counted(refused, "ligne refusée", "lignes refusées")}. Rien n'a été enregistré.`,
    sums: (minutes: number, persons: number) =>
      `Sommes à rapprocher : ${counted(minutes, "minute", "minutes")}, ${counted(persons, "personne", "personnes")}.`,
    totalAgrees: (line: number) => `Le total de la ligne ${line} est bien celui des lignes lues.`,
    totalDiffers: (line: number, told: number) =>
      `Le total de la ligne ${line} n'est pas celui des lignes lues : il dit ${counted(told, "personne", "personnes")}.`,
    refusedFor: (lines: number, column: string, reason: string) =>
      `  ${counted(lines, "ligne refusée", "lignes refusées")}${column && `, colonne « ${column} »`} : ${reason}`,
    absent: (columns: string) => `Colonnes que le relevé n'a pas : ${columns}`,
    ignored: (columns: string) => `Colonnes non lues : ${columns}`,
    missing: (acts: number) =>
      `${counted(acts, "acte déjà versé n'est plus dans le relevé", "actes déjà versés ne sont plus dans le relevé")} (--cancel-missing les annule).`,
    cancelled: (acts: number) =>
      `${counted(acts, "acte annulé, que le relevé n'a plus", "actes annulés, que le relevé n'a plus")}.`,
    notices: (cells: number) => `${counted(cells, "cellule laissée", "cellules laissées")} de côté.`,
    yes: "ne pas demander de confirmation avant de corriger ou d'annuler",
    refusedTo: "le fichier où écrire les lignes refusées, à corriger et à verser de nouveau",
    refusedWritten: (path: string, lines: number) =>
      `${counted(lines, "ligne refusée écrite", "lignes refusées écrites")} dans ${path} : les corriger, puis verser ce fichier.`,
    corrects: (line: number, act: string, columns: string) => `  ligne ${line} : corrige l'acte du ${act} (${columns})`,
    noLonger: (act: string) => `  absent du relevé : acte du ${act}`,
    others: (acts: number) => `  et ${counted(acts, "autre", "autres")}`,
    agree: (corrected: number, cancelled: number) =>
      `Corriger ${counted(corrected, "acte", "actes")} et en annuler ${count(cancelled)} ? (oui ou non) `,
    declined: "Rien n'a été corrigé ni annulé. Les actes nouveaux du relevé sont versés.",
    sheets: (names: string) => `Feuilles lues : ${names}`,
    sheetLeftOut: (name: string, reason: string) => `  feuille « ${name} » non lue : ${reason}`,
    repeated: (lines: number) =>
      `${counted(lines, "ligne répète", "lignes répètent")} mot pour mot une autre : autant d'actes distincts.`,
    refused: (line: number, column: string, reason: string, sheet?: string) =>
      `  ${sheet === undefined ? "" : `feuille « ${sheet} », `}ligne ${line}${column && `, colonne « ${column} »`} : ${reason}`,
    personal: (line: number, kind: string) => `  ligne ${line} : texte retiré, il contient : ${kind}`,
  },
}

/** What every language of the catalogue has: a missing translation does not compile. */
export type Catalogue = typeof french
