// data·inclusion schema v1, Licence Ouverte 2.0

/** What kind of service it is (`type`). */
export const serviceTypes = [
  "accompagnement",
  "aide-financiere",
  "aide-materielle",
  "atelier",
  "formation",
  "information",
] as const
/** A code of {@link serviceTypes}. */
export type ServiceType = (typeof serviceTypes)[number]
