import type { Cents, Explained } from "@traitdunion/core"

/** An amount in whole cents that explains itself: how it was reached, in French, and the texts that it rests on. */
export type ExplainedAmount = Explained<Cents>
