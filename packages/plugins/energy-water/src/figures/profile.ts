import type { ReportProfile } from "@traitdunion/core"

/** The year of energy and water, as one report. */
export const profile: ReportProfile = {
  id: "energy/activity",
  title: { fr: "Énergie et eau : précarité énergétique et hydrique", en: "Energy and water" },
  convention: false,
  sections: [
    {
      key: "homes",
      title: { fr: "Chez les ménages", en: "At home" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Chiffres clés", en: "Key figures" },
          indicators: [
            "energy/households",
            "energy/visits",
            "energy/gestures-taught",
            "energy/gestures-taken-up",
            "energy/equipment",
            "energy/bills-compared",
            "energy/bills-lower",
          ],
        },
        {
          kind: "breakdown",
          title: { fr: "Éco-gestes", en: "Gestures" },
          by: "gesture",
          indicators: ["energy/gestures-taught", "energy/gestures-taken-up"],
        },
      ],
    },
    {
      key: "suppliers",
      title: { fr: "Avec les fournisseurs", en: "With suppliers" },
      blocks: [
        {
          kind: "figures",
          title: { fr: "Chiffres clés", en: "Key figures" },
          indicators: ["energy/supply-files", "energy/notices", "energy/cuts-avoided", "energy/obtained"],
        },
        {
          kind: "breakdown",
          title: { fr: "D'où viennent les montants", en: "Sources" },
          by: "source",
          indicators: ["energy/obtained"],
        },
        {
          kind: "breakdown",
          title: { fr: "Issues", en: "Outcomes" },
          by: "outcome",
          indicators: ["energy/supply-closed"],
        },
      ],
    },
  ],
  notes: [],
}
