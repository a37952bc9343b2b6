// data·inclusion schema v1, Licence Ouverte 2.0

/** How a service is called upon (`modes_mobilisation`). */
export const mobilisationModes = [
  "envoyer-un-courriel",
  "se-presenter",
  "telephoner",
  "utiliser-lien-mobilisation",
] as const
/** A code of {@link mobilisationModes}. */
export type MobilisationMode = (typeof mobilisationModes)[number]
