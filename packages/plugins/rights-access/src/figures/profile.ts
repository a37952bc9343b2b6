import type { ReportProfile } from "@traitdunion/core"

/** The year of the procedures, as one report: what they changed for people. */
export const profile: ReportProfile = {
  id: "rights/activity",
  title: { fr: "L'accès aux droits", en: "Access to rights" },
  convention: false,
  sections: [
    {
      key: "procedures",
      title: { fr: "Les démarches", en: "Procedures" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Chiffres clés", en: "Key figures" },
          indicators: [
            "rights/procedures",
            "rights/filed",
            "rights/accompanied",
            "rights/silences",
            "rights/relayed",
            "rights/minutes",
          ],
        },
        { kind: "breakdown", title: { fr: "Thèmes", en: "Themes" }, by: "theme", indicators: ["rights/procedures"] },
        {
          kind: "breakdown",
          title: { fr: "Guichets", en: "Counters" },
          by: "counter",
          indicators: ["rights/procedures"],
        },
        { kind: "breakdown", title: { fr: "Issues", en: "Outcomes" }, by: "outcome", indicators: ["rights/closed"] },
      ],
    },
    {
      key: "people",
      title: { fr: "Ce que les démarches ont changé", en: "What they changed" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Jusqu'au droit effectif", en: "Up to the right itself" },
          indicators: [
            "rights/effective",
            "rights/effective-days",
            "rights/granted",
            "rights/won",
            "rights/done-with",
            "rights/autonomy-gained",
          ],
        },
        {
          kind: "breakdown",
          title: { fr: "Droits effectifs par thème", en: "Effective rights by theme" },
          by: "theme",
          indicators: ["rights/effective", "rights/effective-days"],
        },
        {
          kind: "breakdown",
          title: { fr: "Droits effectifs par guichet", en: "Effective rights by counter" },
          by: "counter",
          indicators: ["rights/effective", "rights/effective-days"],
        },
      ],
    },
    {
      key: "abandoned",
      title: { fr: "Ce qui a été abandonné, et pourquoi", en: "What was abandoned, and why" },
      blocks: [
        {
          kind: "breakdown",
          title: { fr: "Raisons des abandons", en: "Reasons" },
          by: "reason",
          indicators: ["rights/abandoned"],
        },
        {
          kind: "breakdown",
          title: { fr: "Abandons par guichet", en: "By counter" },
          by: "counter",
          indicators: ["rights/abandoned"],
        },
      ],
    },
  ],
  notes: [],
}
