import type { SupportFactKind, SupportStage } from "../vocabulary.ts"
import type { SupportFact, SupportFactOf } from "./facts.ts"

/** @internal The last fact of a kind. */
export const last = <K extends SupportFactKind>(
  facts: ReadonlyArray<SupportFact>,
  kind: K,
): SupportFactOf<K> | undefined => facts.findLast((fact): fact is SupportFactOf<K> => fact.fact === kind)

const leadsTo: Readonly<Partial<Record<SupportFactKind, SupportStage>>> = {
  "came-back": "met",
  met: "met",
  accepted: "accompanied",
  refused: "refused",
  closed: "closed",
}

/**
 * Where a support stands, by its facts.
 *
 * @example
 * ```ts
 * import { supportStage } from "@traitdunion/plugin-isolation"
 * supportStage([]) // "noticed"
 * ```
 */
export const supportStage = (facts: ReadonlyArray<SupportFact>): SupportStage =>
  facts.reduce<SupportStage>((stage, { fact }) => leadsTo[fact] ?? stage, "noticed")

/** @internal The danger that nobody dealt with yet. */
export const openDanger = (facts: ReadonlyArray<SupportFact>): SupportFactOf<"danger-noticed"> | undefined => {
  const since = facts.slice(facts.findLastIndex(({ fact }) => fact === "danger-handled") + 1)
  return last(since, "danger-noticed")
}
