import type { Label } from "@traitdunion/core"

/** Why a round of calls and visits is made. */
export const roundKinds = {
  heat: { fr: "Canicule", en: "Heat wave" },
  cold: { fr: "Grand froid", en: "Cold spell" },
  holidays: { fr: "Fêtes et congés", en: "Holidays" },
  other: { fr: "Autre tournée", en: "Another round" },
} as const satisfies Record<string, Label>
/** The key of a kind of round, see {@link roundKinds}. */
export type RoundKind = keyof typeof roundKinds

/** What came of a call or visit of a round. */
export const roundResults = {
  well: { fr: "Jointe, va bien", en: "Reached, well" },
  helped: { fr: "Jointe, aidée sur place", en: "Reached, helped" },
  relayed: { fr: "Jointe, relais passé", en: "Reached, handed over" },
  emergency: { fr: "Secours appelés", en: "Emergency services called" },
  "not-reached": { fr: "Non jointe, à revoir", en: "Not reached, to be tried again" },
} as const satisfies Record<string, Label>
/** The key of a result, see {@link roundResults}. */
export type RoundResult = keyof typeof roundResults
