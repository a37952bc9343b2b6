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
          title: { fr: "Réalisations", en: "Realisations" },
          indicators: ["registers/persons", "registers/contacts", "registers/procedures"],
        },
        { kind: "figures", title: { fr: "Résultats", en: "Results" }, indicators: ["registers/continuity"] },
        {
          kind: "figures",
          title: { fr: "Impacts", en: "Impacts" },
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
          title: { fr: "Réalisations", en: "Realisations" },
          indicators: ["registers/sessions", "registers/collective-sessions"],
        },
        { kind: "figures", title: { fr: "Résultats", en: "Results" }, indicators: ["registers/attendance"] },
        { kind: "figures", title: { fr: "Impacts", en: "Impacts" }, indicators: ["registers/done-with"] },
      ],
    },
    {
      key: "tranquillity",
      title: { fr: "T · Tranquillité publique", en: "T · Public tranquillity" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Réalisations", en: "Realisations" },
          indicators: ["registers/conflicts", "process/opened", "registers/technical-observations"],
        },
        { kind: "figures", title: { fr: "Résultats", en: "Results" }, indicators: ["process/agreed"] },
        { kind: "figures", title: { fr: "Impacts", en: "Impacts" }, indicators: ["registers/calmed"] },
      ],
    },
    {
      key: "economic",
      title: { fr: "E · Contribution économique", en: "E · Economic contribution" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Réalisations", en: "Realisations" },
          indicators: ["registers/minutes", "registers/accompaniments"],
        },
        {
          kind: "breakdown",
          title: { fr: "Résultats : actes par thème", en: "Results: activities by theme" },
          by: "theme",
          indicators: ["registers/activities"],
        },
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
        { kind: "figures", title: { fr: "Impacts", en: "Impacts" }, indicators: ["registers/newcomers"] },
      ],
    },
  ],
  notes: [
    {
      fr: "Les critères rangés sous chaque champ sont ceux que les registres permettent de mesurer. Les impacts qui demandent une enquête auprès des habitants et des partenaires ne s'y lisent pas.",
      en: "The criteria are those that the registers can measure. Impacts that call for a survey are not among them.",
    },
    {
      fr: "Contribution économique : les coûts évités ne sont pas estimés, faute d'une méthode publiée.",
      en: "Economic contribution: avoided costs are not estimated, for want of a published method.",
    },
  ],
}
