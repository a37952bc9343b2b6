import { type Citation, defineIndicator } from "@traitdunion/core"
import { arrearsTally } from "./tally.ts"

const source: Citation = { source: "Faits consignés des dossiers d'impayé de loyer" }
const who = ["landlord", "commune"] as const
const judged = {
  measure: "judged",
  words: { fr: "Décisions du juge sur la période", en: "Judgments in the period" },
} as const
const closed = {
  measure: "closed",
  words: { fr: "Dossiers clos sur la période", en: "Closed in the period" },
} as const

/** The indicators of arrears and evictions. */
export const arrearsIndicators = [
  defineIndicator(arrearsTally, {
    id: "housing/arrears-opened",
    label: { fr: "Dossiers d'impayé de loyer ouverts", en: "Files of arrears opened" },
    unit: "count",
    numerator: { measure: "opened", words: { fr: "Dossiers ouverts sur la période", en: "Opened in the period" } },
    by: [...who, "stage"],
    source,
  }),
  defineIndicator(arrearsTally, {
    id: "housing/summoned",
    label: { fr: "Ménages assignés", en: "Households summoned" },
    unit: "count",
    numerator: {
      measure: "summoned",
      words: { fr: "Assignations reçues sur la période", en: "Summonses in the period" },
    },
    by: who,
    source,
  }),
  defineIndicator(arrearsTally, {
    id: "housing/judged",
    label: { fr: "Décisions du juge", en: "Judgments" },
    unit: "count",
    numerator: judged,
    by: [...who, "judgment"],
    source,
  }),
  defineIndicator(arrearsTally, {
    id: "housing/resumed-before",
    label: {
      fr: "Part de ménages qui avaient repris le loyer avant la décision",
      en: "Share who had resumed the rent",
    },
    unit: "share",
    numerator: {
      measure: "resumed_before",
      words: { fr: "Loyer courant repris avant la décision", en: "Current rent resumed before the judgment" },
    },
    denominator: judged,
    by: who,
    source,
  }),
  defineIndicator(arrearsTally, {
    id: "housing/plans",
    label: { fr: "Plans d'apurement convenus", en: "Plans agreed" },
    unit: "count",
    numerator: { measure: "plans", words: { fr: "Plans convenus sur la période", en: "Agreed in the period" } },
    by: who,
    source,
  }),
  defineIndicator(arrearsTally, {
    id: "housing/fsl",
    label: { fr: "Aides du FSL accordées", en: "FSL granted" },
    unit: "count",
    numerator: { measure: "fsl", words: { fr: "Aides accordées sur la période", en: "Granted in the period" } },
    by: who,
    source,
  }),
  defineIndicator(arrearsTally, {
    id: "housing/evicted",
    label: { fr: "Expulsions", en: "Evictions" },
    unit: "count",
    numerator: { measure: "evicted", words: { fr: "Expulsions sur la période", en: "Evictions in the period" } },
    by: who,
    source,
  }),
  defineIndicator(arrearsTally, {
    id: "housing/arrears-closed",
    label: { fr: "Accompagnements d'impayé terminés", en: "Accompaniments ended" },
    unit: "count",
    numerator: closed,
    by: [...who, "outcome"],
    source,
  }),
  defineIndicator(arrearsTally, {
    id: "housing/kept",
    label: { fr: "Part de maintiens dans le logement", en: "Share of dwellings kept" },
    unit: "share",
    numerator: { measure: "kept", words: { fr: "Maintiens dans le logement", en: "Dwellings kept" } },
    denominator: closed,
    by: who,
    source,
  }),
] as const
