import type { RightsFactKind } from "../vocabulary.ts"
import type { RightsFact, RightsFactOf } from "./facts.ts"

/** @internal The last fact of a kind. */
export const last = <K extends RightsFactKind>(
  facts: ReadonlyArray<RightsFact>,
  kind: K,
): RightsFactOf<K> | undefined => facts.findLast((fact): fact is RightsFactOf<K> => fact.fact === kind)

/** @internal Those after the last decision that was contested: what was seen before tells nothing of what came after. */
export const sinceRefusal = (facts: ReadonlyArray<RightsFact>): ReadonlyArray<RightsFact> =>
  facts.slice(facts.findLastIndex((fact) => fact.fact === "answered" && fact.decision === "refused") + 1)
