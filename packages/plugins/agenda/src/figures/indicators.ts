import { type Citation, defineIndicator } from "@traitdunion/core"
import { appointmentTally } from "./tally.ts"

const source: Citation = { source: "Agenda de la structure" }
const by = ["modality"] as const

/** The indicators of the agenda. */
export const indicators = [
  defineIndicator(appointmentTally, {
    id: "agenda/appointments",
    label: { fr: "Rendez-vous", en: "Appointments" },
    unit: "count",
    numerator: { measure: "appointments", words: { fr: "Rendez-vous de la période", en: "Of the period" } },
    by,
    source,
  }),
  defineIndicator(appointmentTally, {
    id: "agenda/honoured",
    label: { fr: "Part de rendez-vous honorés", en: "Share honoured" },
    unit: "share",
    numerator: { measure: "honoured", words: { fr: "Rendez-vous honorés", en: "Honoured" } },
    denominator: { measure: "settled", words: { fr: "Rendez-vous soldés", en: "Settled" } },
    by,
    source,
  }),
  defineIndicator(appointmentTally, {
    id: "agenda/missed",
    label: { fr: "Rendez-vous manqués", en: "Missed" },
    unit: "count",
    numerator: { measure: "missed", words: { fr: "Par la personne ou le médiateur", en: "By either" } },
    by,
    source,
  }),
  defineIndicator(appointmentTally, {
    id: "agenda/moved",
    label: { fr: "Rendez-vous déplacés", en: "Moved" },
    unit: "count",
    numerator: { measure: "moved", words: { fr: "Déplacés au moins une fois", en: "Moved once at least" } },
    by,
    source,
  }),
] as const
