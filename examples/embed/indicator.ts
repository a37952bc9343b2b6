// #region indicator
import { activityTally, defineIndicator, definePlugin } from "@traitdunion/core"

/** How long an act of each theme takes, as an indicator of one's own over the figures of the registers. */
const length = defineIndicator(activityTally, {
  id: "own/length",
  label: { fr: "Durée moyenne d'un acte", en: "Mean length of an act" },
  unit: "mean",
  numerator: { measure: "minutes", words: { fr: "Minutes consignées", en: "Recorded minutes" } },
  denominator: { measure: "activities", words: { fr: "Actes consignés", en: "Recorded activities" } },
  by: ["theme", "register"],
  source: { source: "Actes consignés dans les registres" },
})

export const ownReport = definePlugin({
  id: "own",
  label: { fr: "Notre rapport", en: "Our report" },
  requires: ["registers", "reports"],
  indicators: [length],
  profiles: [
    {
      id: "own/length",
      title: { fr: "Le temps des actes", en: "The time of acts" },
      convention: false,
      sections: [
        {
          key: "length",
          title: { fr: "Durées", en: "Lengths" },
          blocks: [{ kind: "breakdown", title: { fr: "Par thème" }, by: "theme", indicators: ["own/length"] }],
        },
      ],
      notes: [],
    },
  ],
})
// #endregion indicator
