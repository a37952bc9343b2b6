// data·inclusion schema v1, Licence Ouverte 2.0

/** Who may call upon a service (`mobilisable_par`). */
export const mobilisers = ["professionnels", "usagers"] as const
/** A code of {@link mobilisers}. */
export type Mobiliser = (typeof mobilisers)[number]
