import { counted } from "./count.ts"

/** What is said of a file of people, in French. */
export const people = {
  kind: "ce que le fichier contient : un relevé d'activité (log) ou des personnes (people) ; reconnu sans cette option",
  likelyOption: "enregistrer aussi les personnes sans doute déjà connues",
  done: (added: number, likely: number, refused: number) =>
    `${counted(added, "personne enregistrée", "personnes enregistrées")}, ${counted(likely, "doublon probable", "doublons probables")}, ${counted(refused, "ligne refusée", "lignes refusées")}.`,
  previewed: (added: number, likely: number, refused: number) =>
    `${counted(added, "personne à enregistrer", "personnes à enregistrer")}, ${counted(likely, "doublon probable", "doublons probables")}, ${counted(refused, "ligne refusée", "lignes refusées")}. Rien n'a été enregistré.`,
  likePersons: (line: number, persons: string, sheet?: string) =>
    `  ${sheet === undefined ? "" : `feuille « ${sheet} », `}ligne ${line} : sans doute déjà enregistrée (${persons})`,
  likeLine: (line: number, other: number, sheet?: string) =>
    `  ${sheet === undefined ? "" : `feuille « ${sheet} », `}ligne ${line} : même nom et même naissance que la ligne ${other}`,
  leftAside:
    "Les doublons probables ne sont pas enregistrés : les regarder, puis --likely enregistre tous ceux du fichier.",
  withoutKeys: "Sans --keys, les doublons ne sont cherchés que dans le fichier.",
}
