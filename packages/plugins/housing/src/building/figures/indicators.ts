import { type Citation, defineIndicator } from "@traitdunion/core"
import { buildingTally } from "./tally.ts"

const source: Citation = { source: "Visites collectives d'immeubles consignées" }

/** The indicators of the technical watch. */
export const buildingIndicators = [
  defineIndicator(buildingTally, {
    id: "housing/building-visits",
    label: { fr: "Visites collectives d'immeubles", en: "Visits of buildings" },
    unit: "count",
    numerator: { measure: "visits", words: { fr: "Visites sur la période", en: "Visits in the period" } },
    by: ["commune"],
    source,
  }),
  defineIndicator(buildingTally, {
    id: "housing/building-found",
    label: { fr: "Désordres relevés dans les parties communes", en: "Problems found in common parts" },
    unit: "count",
    numerator: { measure: "found", words: { fr: "Désordres relevés sur la période", en: "Found in the period" } },
    by: ["commune", "place"],
    source,
  }),
  defineIndicator(buildingTally, {
    id: "housing/building-repaired",
    label: { fr: "Désordres repris dans les parties communes", en: "Problems put right in common parts" },
    unit: "count",
    numerator: { measure: "repaired", words: { fr: "Désordres repris sur la période", en: "Put right in the period" } },
    by: ["commune", "place"],
    source,
  }),
] as const
