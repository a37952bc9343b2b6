import { type Citation, defineIndicator } from "@traitdunion/core"
import { supplyTally } from "./tally.ts"

const source: Citation = { source: "Faits consignés avec les fournisseurs d'énergie et d'eau" }

/** The indicators of what goes on with suppliers. */
export const supplyIndicators = [
  defineIndicator(supplyTally, {
    id: "energy/supply-files",
    label: { fr: "Dossiers avec un fournisseur", en: "Files with a supplier" },
    unit: "count",
    numerator: { measure: "opened", words: { fr: "Dossiers ouverts sur la période", en: "Opened in the period" } },
    by: ["commune", "supply"],
    source,
  }),
  defineIndicator(supplyTally, {
    id: "energy/notices",
    label: { fr: "Préavis de réduction ou de coupure", en: "Notices" },
    unit: "count",
    numerator: { measure: "noticed", words: { fr: "Préavis sur la période", en: "Notices in the period" } },
    by: ["commune", "supply"],
    source,
  }),
  defineIndicator(supplyTally, {
    id: "energy/cuts-avoided",
    label: { fr: "Coupures évitées", en: "Cuts avoided" },
    unit: "count",
    numerator: {
      measure: "avoided",
      words: { fr: "Fourniture maintenue jusqu'à la fin après un préavis", en: "Kept to the end after a notice" },
    },
    by: ["commune", "supply"],
    source,
  }),
  defineIndicator(supplyTally, {
    id: "energy/obtained",
    label: { fr: "Montants obtenus", en: "Amounts obtained" },
    unit: "euros",
    numerator: { measure: "obtained", words: { fr: "Aides, gestes et corrections", en: "Aid and corrections" } },
    by: ["commune", "supply", "source"],
    source,
  }),
  defineIndicator(supplyTally, {
    id: "energy/supply-closed",
    label: { fr: "Accompagnements terminés avec un fournisseur", en: "Closed" },
    unit: "count",
    numerator: { measure: "closed", words: { fr: "Terminés sur la période", en: "Closed in the period" } },
    by: ["commune", "supply", "outcome"],
    source,
  }),
] as const
