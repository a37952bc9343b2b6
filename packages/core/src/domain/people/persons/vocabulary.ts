import type { Label } from "../../../kernel/index.ts"

/** Whether a person acts alone. Anybody else than an adult is represented. */
export const capacities = {
  adult: { fr: "Personne majeure", en: "Adult" },
  minor: { fr: "Personne mineure", en: "Minor" },
  "protected-adult": { fr: "Personne majeure protégée", en: "Protected adult" },
} as const satisfies Record<string, Label>

/** The key of a capacity, see {@link capacities}. */
export type Capacity = keyof typeof capacities

/** What a measure of protection covers, by what is asked: the person answers alone for the rest. */
export const representationExtents = {
  mediation: { fr: "Prendre part à une médiation", en: "Take part in a mediation" },
  sharing: { fr: "Transmettre des informations à un partenaire", en: "Share information with a partner" },
  contact: { fr: "Être contacté", en: "Be contacted" },
  "online-procedure": { fr: "Être aidé dans une démarche en ligne", en: "Be helped with an online procedure" },
} as const satisfies Record<string, Label>

/** The key of an extent, see {@link representationExtents}. */
export type RepresentationExtent = keyof typeof representationExtents

/** Why a person's data is erased. */
export const erasureGrounds = {
  request: { fr: "Demande de la personne", en: "The person asked for it" },
  retention: { fr: "Fin de la durée de conservation", en: "The retention period is over" },
  mistake: { fr: "Enregistrement fait par erreur", en: "Recorded by mistake" },
} as const satisfies Record<string, Label>

/** The key of a ground, see {@link erasureGrounds}. */
export type ErasureGround = keyof typeof erasureGrounds
