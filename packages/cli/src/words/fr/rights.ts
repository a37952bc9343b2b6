import { erasureGrounds } from "@traitdunion/core"
import { counted } from "./count.ts"

/** What is said of people's rights, in French. */
export const rights = {
  commands: {
    erase: {
      summary: "Effacer pour toujours les données d'une personne",
      example:
        "traitdunion erase person-1 --file mediation.sqlite --structure association-exemple --keys cles.json --as directrice-1 --ground request",
    },
    "person export": {
      summary: "Remettre à une personne tout ce qui est gardé à son sujet",
      example:
        "traitdunion person export person-1 --file mediation.sqlite --structure association-exemple --keys cles.json --as directrice-1 --out remise",
    },
    retention: {
      summary: "Lister les données gardées assez longtemps, puis archiver ou effacer cette liste",
      example:
        "traitdunion retention --file mediation.sqlite --structure association-exemple --keys cles.json --as directrice-1",
    },
    emergencies: {
      summary: "Lister les accès pris en urgence, et les examiner",
      example: "traitdunion emergencies --file mediation.sqlite --structure association-exemple --as directrice-1",
    },
  },
  words: {
    group: "Répondre aux droits d'une personne",
    as: "l'identifiant de qui agit, écrit au journal, jamais un nom",
    role: (roles: string) =>
      `le rôle de qui agit, à répéter s'il y en a plusieurs (director sans cette option) : ${roles}`,
    person: "l'identifiant de la personne",
    ground: `le motif : ${Object.entries(erasureGrounds)
      .map(([key, { fr }]) => `${key} (${fr})`)
      .join(", ")}`,
    yes: "ne pas demander de confirmation",
    confirm: (person: string) =>
      `Ses données ne pourront plus jamais être lues. Pour effacer, taper l'identifiant « ${person} » : `,
    notConfirmed: "Ce n'est pas l'identifiant de la personne.",
    notConfirmedRemedy: "Rien n'a été effacé.",
    needsYes: "Il n'y a pas de terminal où demander confirmation : ajouter --yes.",
    folder: "le dossier où écrire les deux fichiers, lisibles par vous seul",
    to: "la personne qui la représente, si c'est à elle qu'ils sont remis",
    nothingHeld: (person: string) => `Rien n'est gardé sous l'identifiant « ${person} ».`,
    nothingHeldRemedy: "Vérifier l'identifiant, le fichier et la structure.",
    exported: (facts: number) => `${counted(facts, "fait remis", "faits remis")} :`,
    handOver: "La remise est au journal. Supprimer ces fichiers une fois remis.",
    archive: "archiver exactement la liste dont l'empreinte est donnée",
    erase: "effacer exactement la liste dont l'empreinte est donnée",
    digest: "l'empreinte de la liste, que la commande donne sans --archive ni --erase",
    digestFirst: "Lire d'abord la liste, sans --archive ni --erase, puis donner son empreinte avec --digest.",
    heads: { person: "Personne", last: "Dernier contact", due: "Terme", state: "État" },
    archived: "archivée",
    none: "Aucune donnée n'a dépassé sa durée de conservation.",
    due: (persons: number) => `${counted(persons, "personne", "personnes")} à traiter.`,
    digestIs: (digest: string) => `Empreinte de cette liste : ${digest}`,
    runIt: "Après l'avoir relue : la même commande avec --archive ou --erase, et --digest.",
    listChanged: "La liste n'est plus celle dont l'empreinte est donnée.",
    listChangedRemedy: "Rien n'a été fait. Relire la liste et reprendre sa nouvelle empreinte.",
    progress: { archive: "Archivage", erase: "Effacement" },
    ran: {
      archive: (persons: number) => `${counted(persons, "personne archivée", "personnes archivées")}.`,
      erase: (persons: number) => `${counted(persons, "personne effacée", "personnes effacées")}.`,
    },
    noLongerDue: (person: string) => `  ${person} : revenue entre-temps, laissée en place`,
    refused: (person: string, why: string) => `  ${person} : refusé, ${why}`,
    review: "examiner les accès à mediation.<id> ou person.<id>",
    reviewWords: "ce qui est retenu de l'examen, sans rien qui désigne quelqu'un",
    notATarget: "L'option --review attend mediation.<id> ou person.<id>.",
    reviewDone: (to: string) => `Accès examinés : ${to}.`,
    noEmergency: "Aucun accès n'a été pris en urgence.",
    emergencyHeads: { on: "Jour", to: "Dossier", actor: "Par", reason: "Raison", reviewed: "Examiné par" },
    toReview: "à examiner",
  },
}
