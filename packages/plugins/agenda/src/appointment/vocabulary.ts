import type { Label, Role } from "@traitdunion/core"

/** Who keeps the agenda: mediators their own, those who answer for them, and the front desk. */
export const keepers: ReadonlyArray<Role> = ["mediator", "lead", "director", "front-desk"]

/** What became of an appointment. */
export const appointmentEndings = {
  honoured: { fr: "Honoré", en: "Honoured" },
  "missed-by-person": { fr: "La personne n'est pas venue", en: "The person did not come" },
  "missed-by-mediator": { fr: "Le médiateur n'est pas venu", en: "The mediator did not come" },
  "cancelled-by-person": { fr: "Annulé par la personne", en: "Cancelled by the person" },
  "cancelled-by-structure": { fr: "Annulé par la structure", en: "Cancelled by the structure" },
} as const satisfies Record<string, Label>
/** The key of an ending, see {@link appointmentEndings}. */
export type AppointmentEnding = keyof typeof appointmentEndings

/** Who asked for an appointment to be moved. */
export const movers = {
  person: { fr: "La personne", en: "The person" },
  structure: { fr: "La structure", en: "The structure" },
} as const satisfies Record<string, Label>
/** The key of who moved an appointment, see {@link movers}. */
export type Mover = keyof typeof movers
