import type { ReportProfile } from "@traitdunion/core"

/** The year of a relay, as one report. */
export const profile: ReportProfile = {
  id: "caf/activity",
  title: { fr: "Activité du relais CAF", en: "The year of the CAF relay" },
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
            "caf/procedures",
            "caf/sent",
            "caf/refused",
            "caf/rights-opened",
            "caf/rights-monthly",
            "caf/minutes",
          ],
        },
        {
          kind: "breakdown",
          title: { fr: "Prestations", en: "Benefits" },
          by: "benefit",
          indicators: ["caf/procedures"],
        },
        { kind: "breakdown", title: { fr: "Thèmes", en: "Themes" }, by: "theme", indicators: ["caf/procedures"] },
        { kind: "breakdown", title: { fr: "Issues", en: "Outcomes" }, by: "outcome", indicators: ["caf/closed"] },
        {
          kind: "breakdown",
          title: { fr: "Droits ouverts", en: "Rights opened" },
          by: "benefit",
          indicators: ["caf/rights-opened", "caf/rights-monthly"],
        },
      ],
    },
    {
      key: "people",
      title: { fr: "Faire avec, jusqu'au droit effectif", en: "Together, up to the right itself" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Ce que la démarche a changé", en: "What it changed" },
          indicators: ["caf/done-with", "caf/autonomy-gained", "caf/rights-effective"],
        },
      ],
    },
    {
      key: "rights",
      title: { fr: "Non-recours et contestations", en: "Unclaimed rights and disputes" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Repérage et recours", en: "Screening and appeals" },
          indicators: [
            "caf/screenings",
            "caf/screenings-with-rights",
            "caf/detected",
            "caf/disputes",
            "caf/appeals",
            "caf/disputes-won",
          ],
        },
        {
          kind: "breakdown",
          title: { fr: "Fins des contestations", en: "How disputes ended" },
          by: "outcome",
          indicators: ["caf/disputes-closed"],
        },
        {
          kind: "breakdown",
          title: { fr: "Démarches issues d'un repérage", en: "Procedures that a screening found" },
          by: "benefit",
          indicators: ["caf/detected"],
        },
      ],
    },
  ],
  notes: [],
}
