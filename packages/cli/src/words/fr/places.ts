import { count, counted } from "./count.ts"

/** What is said of places and of moving from one to another, in French. */
export const places = {
  commands: {
    copy: {
      summary: "Déménager le journal d'une structure vers un autre fichier ou un serveur, et le prouver",
      example:
        "traitdunion copy --from mediation.sqlite --to env:MEDIATION_ADDRESS --structure association-exemple --keys cles.json",
    },
  },
  words: {
    database:
      "la base d'un serveur, à la place de --file : postgres://… ou mysql://…, ou env:NOM, qui lit l'adresse dans la variable NOM",
    tls: "chiffrer la connexion au serveur, dont le certificat est vérifié",
    tlsCa: "le fichier de l'autorité qui a signé le certificat du serveur ; chiffre aussi",
    from: "le départ : un fichier SQLite, ou l'adresse d'une base",
    to: "l'arrivée : un fichier SQLite, ou l'adresse d'une base",
    structures: "l'identifiant de la structure, à répéter s'il y en a plusieurs",
    /** Places that are named wrongly. */
    misuse: {
      nowhere: "Dire où est le journal : --file <sqlite>, ou --database <adresse>.",
      notAFile: "L'option --file attend un chemin : une adresse va avec --database.",
      notAnAddress: (flag: string) => `L'adresse de ${flag} ne peut pas être lue : elle n'est pas répétée ici.`,
      notAnEngine: (flag: string, schemes: string) => `L'adresse de ${flag} commence par : ${schemes}, ou env:NOM.`,
      noDatabase: (flag: string) => `L'adresse de ${flag} doit nommer une base, après le serveur : …/base.`,
      notInEnvironment: (flag: string, variable: string) =>
        `${flag} lit l'adresse dans la variable ${variable}, qui est vide ou absente.`,
      passwordShown: (flag: string) =>
        `L'adresse de ${flag} contient un mot de passe, que les autres utilisateurs de la machine peuvent voir : la mettre dans une variable et donner env:NOM.`,
      authorityUnread: (code: string) => `Le fichier de --tls-ca ne peut pas être lu (${code}).`,
      samePlace: "Le départ et l'arrivée sont la même base.",
    },
    copying: "Copie",
    proving: "Vérification de l'arrivée",
    lists: "Listes et chiffres",
    pace: (perSecond: number, seconds: number) => `${count(perSecond)} faits/s, encore ${count(seconds)} s`,
    copied: (structure: string, facts: number, keys: number, verified: number) =>
      `${structure} : ${counted(facts, "fait copié", "faits copiés")}, ${counted(keys, "clé mise à jour", "clés mises à jour")} ; ${counted(verified, "fait prouvé", "faits prouvés")} à l'arrivée.`,
    heads: { end: "", position: "dernier fait", hash: "empreinte", keys: "clés", keysHash: "empreinte des clés" },
    source: "départ",
    target: "arrivée",
    same: "Rien ne manque : le dernier fait et toutes les clés sont les mêmes des deux côtés.",
    behind: (facts: number) =>
      `Le départ a continué : ${counted(facts, "fait à copier encore", "faits à copier encore")}. Relancer la même commande.`,
    keysDiffer: "Les clés ont changé pendant la copie. Relancer la même commande.",
    listed: (tables: number) =>
      `${counted(tables, "table de l'arrivée comparée", "tables de l'arrivée comparées")} au journal : rien n'y diffère.`,
    listsDiffer: (tables: number) =>
      `${counted(tables, "table de l'arrivée diffère", "tables de l'arrivée diffèrent")} du journal. Voir : traitdunion rebuild --help`,
    figures: {
      same: "Le rapport de toute la période donne les mêmes chiffres des deux côtés.",
      differ:
        "Le rapport de toute la période ne donne pas les mêmes chiffres des deux côtés : refaire ceux du départ avec rebuild.",
      unread: "Chiffres non comparés : ceux du départ sont d'une autre version du programme.",
    },
    withKeys:
      "L'index de recherche des personnes demande les clés : relancer avec --keys, ou lancer rebuild --keys à l'arrivée.",
  },
}
