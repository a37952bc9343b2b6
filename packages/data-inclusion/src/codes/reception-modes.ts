// data·inclusion schema v1, Licence Ouverte 2.0

/** How a service receives people (`modes_accueil`). */
export const receptionModes = ["a-distance", "en-presentiel"] as const
/** A code of {@link receptionModes}. */
export type ReceptionMode = (typeof receptionModes)[number]
