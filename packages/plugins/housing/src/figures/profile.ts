import type { ReportProfile } from "@traitdunion/core"

/** The year of housing, as one report: what it changed for people. */
export const profile: ReportProfile = {
  id: "housing/activity",
  title: {
    fr: "Logement : accès, maintien et prévention des expulsions",
    en: "Housing: access, keeping and evictions",
  },
  convention: false,
  sections: [
    {
      key: "arrears",
      title: { fr: "Impayés et expulsions", en: "Arrears and evictions" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Chiffres clés", en: "Key figures" },
          indicators: [
            "housing/arrears-opened",
            "housing/summoned",
            "housing/judged",
            "housing/resumed-before",
            "housing/plans",
            "housing/fsl",
            "housing/evicted",
            "housing/kept",
          ],
        },
        {
          kind: "breakdown",
          title: { fr: "Étape où en sont ces dossiers", en: "Stages" },
          by: "stage",
          indicators: ["housing/arrears-opened"],
        },
        {
          kind: "breakdown",
          title: { fr: "Décisions du juge", en: "Judgments" },
          by: "judgment",
          indicators: ["housing/judged"],
        },
        {
          kind: "breakdown",
          title: { fr: "Issues", en: "Outcomes" },
          by: "outcome",
          indicators: ["housing/arrears-closed"],
        },
        {
          kind: "breakdown",
          title: { fr: "Bailleurs", en: "Landlords" },
          by: "landlord",
          indicators: ["housing/arrears-opened"],
        },
      ],
    },
  ],
  notes: [],
}
