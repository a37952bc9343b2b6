import type { RightsStage } from "../vocabulary.ts"
import type { RightsFact } from "./facts.ts"

/** The stage that a fact leads to; the others leave it as it was. */
const leadsTo = (stage: RightsStage, fact: RightsFact): RightsStage => {
  switch (fact.fact) {
    case "prepared":
    case "filed":
    case "contested":
    case "closed":
      return fact.fact
    case "received":
    case "pieces-sent":
      return "waiting"
    case "pieces-asked":
      return "incomplete"
    case "silence":
      return "silent"
    case "answered":
      return fact.decision === "refused" ? "refused" : "granted"
    case "checked":
      return fact.result === "effective" ? "effective" : fact.result === "interrupted" ? "granted" : stage
    default:
      return stage
  }
}

/**
 * Where a procedure stands, by its facts.
 *
 * @example
 * ```ts
 * import { rightsStage } from "@traitdunion/plugin-rights-access"
 * rightsStage([]) // "identified"
 * ```
 */
export const rightsStage = (facts: ReadonlyArray<RightsFact>): RightsStage =>
  facts.reduce<RightsStage>(leadsTo, "identified")
