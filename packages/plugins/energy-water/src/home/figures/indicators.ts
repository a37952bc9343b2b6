import { type Citation, defineIndicator } from "@traitdunion/core"
import { homeTally } from "./tally.ts"

const source: Citation = { source: "Visites, factures et éco-gestes consignés" }

/** The indicators of households. */
export const homeIndicators = [
  defineIndicator(homeTally, {
    id: "energy/households",
    label: { fr: "Ménages suivis pour l'énergie et l'eau", en: "Households followed" },
    unit: "count",
    numerator: { measure: "opened", words: { fr: "Dossiers ouverts sur la période", en: "Opened in the period" } },
    by: ["commune", "heating"],
    source,
  }),
  defineIndicator(homeTally, {
    id: "energy/visits",
    label: { fr: "Visites à domicile", en: "Home visits" },
    unit: "count",
    numerator: { measure: "visits", words: { fr: "Visites sur la période", en: "Visits in the period" } },
    by: ["commune", "heating"],
    source,
  }),
  defineIndicator(homeTally, {
    id: "energy/gestures-taught",
    label: { fr: "Éco-gestes montrés", en: "Gestures taught" },
    unit: "count",
    numerator: { measure: "taught", words: { fr: "Gestes montrés sur la période", en: "Taught in the period" } },
    by: ["commune", "gesture"],
    source,
  }),
  defineIndicator(homeTally, {
    id: "energy/gestures-taken-up",
    label: { fr: "Éco-gestes adoptés", en: "Gestures taken up" },
    unit: "count",
    numerator: { measure: "taken_up", words: { fr: "Gestes adoptés, vus sur la période", en: "Seen taken up" } },
    by: ["commune", "gesture"],
    source,
  }),
  defineIndicator(homeTally, {
    id: "energy/equipment",
    label: { fr: "Équipements remis", en: "Equipment handed over" },
    unit: "count",
    numerator: { measure: "handed", words: { fr: "Équipements remis sur la période", en: "Handed in the period" } },
    by: ["commune", "equipment"],
    source,
  }),
  defineIndicator(homeTally, {
    id: "energy/bills-compared",
    label: { fr: "Consommations comparées, avant et après", en: "Consumptions compared" },
    unit: "count",
    numerator: { measure: "compared", words: { fr: "Comparaisons sur des périodes comparables", en: "Compared" } },
    by: ["commune", "energy"],
    source,
  }),
  defineIndicator(homeTally, {
    id: "energy/bills-lower",
    label: { fr: "Consommations en baisse après la visite", en: "Lower consumption after the visit" },
    unit: "count",
    numerator: { measure: "lower", words: { fr: "Comparaisons en baisse", en: "Lower" } },
    by: ["commune", "energy"],
    source,
  }),
] as const
