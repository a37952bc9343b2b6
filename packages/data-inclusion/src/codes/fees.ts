// data·inclusion schema v1, Licence Ouverte 2.0

/** Whether a service costs something (`frais`). */
export const fees = ["gratuit", "payant"] as const
/** A code of {@link fees}. */
export type Fee = (typeof fees)[number]
