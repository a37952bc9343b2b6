import type { ReportProfile } from "../../../plugin/index.ts"
import * as sections from "./sections.ts"

/** The counters of an adultes-relais post (Code du travail, art. L5134-100 and D5134-145), for the convention of a post. */
export const adultesRelaisProfile: ReportProfile = {
  id: "reports/adultes-relais",
  title: { fr: "Bilan d'un poste d'adulte-relais", en: "Adultes-relais post report" },
  convention: true,
  sections: [
    {
      key: "counters",
      title: { fr: "Compteurs du programme", en: "Counters of the programme" },
      intro: {
        fr: "Les compteurs de l'enquête nationale sur les adultes-relais : mises en relation, situations conflictuelles, dysfonctionnements relevés.",
        en: "The counters of the national survey: putting in relation, conflicts, malfunctions noted.",
      },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Compteurs", en: "Counters" },
          indicators: [
            "registers/referrals",
            "registers/conflicts",
            "registers/technical-observations",
            "registers/activities",
            "registers/persons",
            "registers/minutes",
          ],
        },
        {
          kind: "trend",
          title: { fr: "Personnes mises en relation, mois par mois", en: "Persons put in relation by month" },
          indicator: "registers/referrals",
        },
      ],
    },
    {
      ...sections.registersSection,
      key: "missions",
      title: { fr: "Missions exercées", en: "Missions" },
      intro: {
        fr: "Les missions de l'article D5134-145 du Code du travail, lues à travers les registres : accueil et lien social (présence), information et démarches (informer, lever les incompréhensions), cadre de vie (veille), petits conflits (situations conflictuelles), vie associative (projets collectifs).",
        en: "The missions of article D5134-145 of the Labour Code, read through the registers.",
      },
    },
    sections.territorySection,
    sections.publicSection,
  ],
  notes: [
    {
      fr: "Les familles suivies en médiation scolaire, que compte aussi l'enquête nationale, ne sont pas consignées à part : elles ne figurent pas ici.",
      en: "Families followed in school mediation are not recorded apart and are not shown.",
    },
    {
      fr: "La lecture des missions à travers les registres est celle de l'outil ; aucun texte ne fixe cette correspondance.",
      en: "Reading the missions through the registers is the tool's own; no text sets it.",
    },
  ],
}
