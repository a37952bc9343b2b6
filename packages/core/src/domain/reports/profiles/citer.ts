import type { ReportProfile } from "../../../plugin/index.ts"

/** The social-utility frame CITER: five fields, each with what was done, what came of it, and what it changed. */
export const citerProfile: ReportProfile = {
  id: "reports/citer",
  title: { fr: "Utilité sociale (cadre CITER)", en: "Social utility (CITER frame)" },
  convention: false,
  sections: [
    {
      key: "cohesion",
      title: { fr: "C · Cohésion sociale", en: "C · Social cohesion" },
      blocks: [
        {
          kind: "figures",
          title: {
            fr: "Réalisations : personnes rencontrées, contacts et démarches",
            en: "Realisations: persons met, contacts and procedures",
          },
          indicators: ["registers/persons", "registers/contacts", "registers/procedures"],
        },
        {
          kind: "figures",
          title: { fr: "Résultats : continuité des démarches", en: "Results: procedures really taken up" },
          indicators: ["registers/continuity"],
        },
        {
          kind: "figures",
          title: { fr: "Impacts : gain d'autonomie", en: "Impacts: autonomy gained" },
          indicators: ["registers/autonomy"],
        },
      ],
    },
    {
      key: "innovation",
      title: { fr: "I · Innovation et apprentissage", en: "I · Innovation and learning" },
      blocks: [
        {
          kind: "figures",
          title: {
            fr: "Réalisations : séances d'information et de sensibilisation",
            en: "Realisations: information and awareness sessions",
          },
          indicators: ["registers/sessions", "registers/collective-sessions"],
        },
        {
          kind: "figures",
          title: { fr: "Résultats : participation aux séances", en: "Results: attendance at sessions" },
          indicators: ["registers/attendance"],
        },
        {
          kind: "figures",
          title: { fr: "Impacts : actes faits avec ou par la personne", en: "Impacts: done with or by the person" },
          indicators: ["registers/done-with"],
        },
      ],
    },
    {
      key: "tranquillity",
      title: { fr: "T · Tranquillité publique", en: "T · Public tranquillity" },
      blocks: [
        {
          kind: "figures",
          title: {
            fr: "Réalisations : conflits traités, médiations ouvertes, dysfonctionnements relevés",
            en: "Realisations: conflicts handled, mediations opened, malfunctions noted",
          },
          indicators: ["registers/conflicts", "process/opened", "registers/technical-observations"],
        },
        {
          kind: "figures",
          title: { fr: "Résultats : accords", en: "Results: agreements" },
          indicators: ["process/agreed"],
        },
        {
          kind: "figures",
          title: { fr: "Impacts : situations apaisées", en: "Impacts: situations calmed" },
          indicators: ["registers/calmed"],
        },
      ],
    },
    {
      key: "economic",
      title: { fr: "E · Contribution économique", en: "E · Economic contribution" },
      blocks: [
        {
          kind: "figures",
          title: {
            fr: "Réalisations : temps passé et accompagnements",
            en: "Realisations: time spent and accompaniments",
          },
          indicators: ["registers/minutes", "registers/accompaniments"],
        },
        {
          kind: "breakdown",
          title: { fr: "Résultats : actes par thème", en: "Results: activities by theme" },
          by: "theme",
          indicators: ["registers/activities"],
        },
        // No published method tells what a mediation spares.
        { kind: "figures", title: { fr: "Impacts : coûts évités", en: "Impacts: avoided costs" }, indicators: [] },
      ],
    },
    {
      key: "recognition",
      title: { fr: "R · Reconnaissance", en: "R · Recognition" },
      blocks: [
        {
          kind: "breakdown",
          title: { fr: "Réalisations : actes par partenaire", en: "Realisations: activities by partner" },
          by: "partner",
          indicators: ["registers/activities"],
        },
        {
          kind: "breakdown",
          title: { fr: "Résultats : qui saisit la structure", en: "Results: who asks" },
          by: "origin",
          indicators: ["registers/activities"],
        },
        {
          kind: "figures",
          title: { fr: "Impacts : nouvelles personnes", en: "Impacts: newcomers" },
          indicators: ["registers/newcomers"],
        },
      ],
    },
  ],
  notes: [
    {
      fr: "Les critères rangés sous chaque champ sont ceux que les registres permettent de mesurer. Leurs mots sont ceux de l'outil ; un critère que rien ne mesure est dit « non mesuré ». Les impacts qui demandent une enquête auprès des habitants et des partenaires ne s'y lisent pas.",
      en: "The criteria are those that the registers can measure, in the tool's own words; one that nothing measures is said to be unmeasured. Impacts that call for a survey are not among them.",
    },
    {
      fr: "Contribution économique : les coûts évités ne sont pas estimés, faute d'une méthode publiée.",
      en: "Economic contribution: avoided costs are not estimated, for want of a published method.",
    },
  ],
}
