import type { CafProcedureFactKind } from "../vocabulary.ts"
import type { CafProcedureFact, CafProcedureFactOf } from "./facts.ts"

/** @internal The last fact of a kind. */
export const last = <K extends CafProcedureFactKind>(
  facts: ReadonlyArray<CafProcedureFact>,
  kind: K,
): CafProcedureFactOf<K> | undefined => facts.findLast((fact): fact is CafProcedureFactOf<K> => fact.fact === kind)

/** @internal The last look at whether the right is paid: one from before a refusal tells nothing of what came after it. */
export const lastCheck = (facts: ReadonlyArray<CafProcedureFact>): CafProcedureFactOf<"continuity"> | undefined =>
  last(facts.slice(facts.findLastIndex(({ fact }) => fact === "refused") + 1), "continuity")
