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
    {
      key: "access",
      title: { fr: "Accès au logement et première année", en: "Access and the first year" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Chiffres clés", en: "Key figures" },
          indicators: ["housing/requests", "housing/moved-in", "housing/wait-days", "housing/first-year-visits"],
        },
        {
          kind: "breakdown",
          title: { fr: "Comment les ménages sont installés", en: "How households settled" },
          by: "settling",
          indicators: ["housing/first-year-visits"],
        },
      ],
    },
    {
      key: "decency",
      title: { fr: "Logements non décents", en: "Dwellings that are not decent" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Chiffres clés", en: "Key figures" },
          indicators: ["housing/decency-opened", "housing/decency-reported", "housing/works-done"],
        },
        {
          kind: "breakdown",
          title: { fr: "Désordres", en: "Problems" },
          by: "problem",
          indicators: ["housing/decency-opened"],
        },
      ],
    },
    {
      key: "buildings",
      title: { fr: "Veille technique dans les immeubles", en: "Technical watch of buildings" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Chiffres clés", en: "Key figures" },
          indicators: ["housing/building-visits", "housing/building-found", "housing/building-repaired"],
        },
        {
          kind: "breakdown",
          title: { fr: "Parties communes", en: "Common parts" },
          by: "place",
          indicators: ["housing/building-found", "housing/building-repaired"],
        },
      ],
    },
  ],
  notes: [],
}
