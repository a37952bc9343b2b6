import { type Citation, defineIndicator } from "@traitdunion/core"
import { accessTally } from "./tally.ts"

const source: Citation = { source: "Faits consignés des dossiers d'accès au logement" }
const moved = { measure: "moved", words: { fr: "Emménagements sur la période", en: "Moves in the period" } } as const

/** The indicators of access to dwellings. */
export const accessIndicators = [
  defineIndicator(accessTally, {
    id: "housing/requests",
    label: { fr: "Demandes de logement social déposées", en: "Requests for social housing filed" },
    unit: "count",
    numerator: { measure: "filed", words: { fr: "Demandes déposées sur la période", en: "Filed in the period" } },
    by: ["commune"],
    source,
  }),
  defineIndicator(accessTally, {
    id: "housing/moved-in",
    label: { fr: "Ménages logés", en: "Households housed" },
    unit: "count",
    numerator: moved,
    by: ["commune"],
    source,
  }),
  defineIndicator(accessTally, {
    id: "housing/wait-days",
    label: { fr: "Jours entre l'ouverture du dossier et l'emménagement", en: "Days to the move" },
    unit: "mean",
    numerator: { measure: "wait_days", words: { fr: "Jours depuis l'ouverture", en: "Days since the opening" } },
    denominator: moved,
    by: ["commune"],
    source,
  }),
  defineIndicator(accessTally, {
    id: "housing/first-year-visits",
    label: { fr: "Visites de la première année", en: "Visits of the first year" },
    unit: "count",
    numerator: { measure: "visits", words: { fr: "Visites faites sur la période", en: "Visits in the period" } },
    by: ["commune", "settling"],
    source,
  }),
] as const
