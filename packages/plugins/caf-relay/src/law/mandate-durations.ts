import { defineParameter, type Label, type Parameter } from "@traitdunion/core"

/** For how long a mandate may be given. */
export const mandateDurations = {
  day: { fr: "Un jour", en: "One day" },
  month: { fr: "Un mois", en: "One month" },
  semester: { fr: "Six mois", en: "Six months" },
  year: { fr: "Un an", en: "One year" },
} as const satisfies Record<string, Label>
/** The key of a duration, see {@link mandateDurations}. */
export type MandateDuration = keyof typeof mandateDurations

/** How many days each duration has, as Aidants Connect counts them. */
export const mandateDays: Parameter<Readonly<Record<MandateDuration, number>>> = defineParameter({
  id: "caf.mandate-days",
  label: { fr: "Durées d'un mandat, en jours", en: "Durations of a mandate, in days" },
  unit: "days",
  checkedOn: "2026-11-23",
  values: [
    {
      from: "2026-01-01",
      value: { day: 1, month: 31, semester: 182, year: 365 },
      reference: {
        source: "Aidants Connect, mandat (modèle du 23 mars 2026)",
        reference: "SHORT, MONTH, SEMESTER, LONG",
      },
    },
  ],
})
