import { type Citation, defineIndicator } from "@traitdunion/core"
import { decencyTally } from "./tally.ts"

const source: Citation = { source: "Faits consignés des dossiers de logement non décent" }
const by = ["commune", "problem"] as const

/** The indicators of dwellings that are not decent. */
export const decencyIndicators = [
  defineIndicator(decencyTally, {
    id: "housing/decency-opened",
    label: { fr: "Logements non décents suivis", en: "Dwellings followed" },
    unit: "count",
    numerator: { measure: "opened", words: { fr: "Dossiers ouverts sur la période", en: "Opened in the period" } },
    by,
    source,
  }),
  defineIndicator(decencyTally, {
    id: "housing/decency-reported",
    label: { fr: "Signalements à Signal Logement", en: "Reported to Signal Logement" },
    unit: "count",
    numerator: { measure: "reported", words: { fr: "Signalements sur la période", en: "Reported in the period" } },
    by,
    source,
  }),
  defineIndicator(decencyTally, {
    id: "housing/works-done",
    label: { fr: "Logements où les travaux sont faits", en: "Dwellings repaired" },
    unit: "count",
    numerator: { measure: "done", words: { fr: "Travaux faits sur la période", en: "Done in the period" } },
    by,
    source,
  }),
] as const
