import { counted } from "./count.ts"

/** What is said of the law, in French. */
export const law = {
  commands: {
    law: {
      summary: "Lister les montants et délais de la loi, leurs textes, et ce qui finit bientôt",
      example: "traitdunion law --file mediation.sqlite --structure association-exemple --ending",
    },
  },
  words: {
    structure: "l'identifiant de la structure, pour compter ce qu'elle a saisi elle-même",
    ending: "seulement ce qui finit dans 60 jours, est fini, ou n'est plus vérifié depuis 13 mois",
    format: "text ou json (text sans cette option)",
    period: (from: string, to: string | null) => (to === null ? `depuis le ${from}` : `du ${from} au ${to}`),
    entered: (from: string, by: string, on: string, usable: boolean, differs: boolean) =>
      `saisi par la structure à partir du ${from}, vérifié par ${by} le ${on}${usable ? "" : " : INUTILISABLE, à saisir de nouveau"}${differs ? " : DIFFÈRE de ce que dit l'outil" : ""}`,
    checked: (on: string, unchecked: boolean) => `vérifié le ${on}${unchecked ? " : PLUS VÉRIFIÉ DEPUIS 13 MOIS" : ""}`,
    ends: (on: string, ended: boolean) => (ended ? `FINI le ${on} : pas encore connu au-delà` : `FINIT le ${on}`),
    absent: (name: string) => `${name} n'est pas installée : ses montants ne sont pas listés.`,
    sum: (all: number, ending: number) =>
      `${counted(all, "paramètre", "paramètres")}, dont ${counted(ending, "fini ou qui finit dans 60 jours", "finis ou qui finissent dans 60 jours")}.`,
  },
}
