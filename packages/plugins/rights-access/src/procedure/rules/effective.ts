import { daysBetween, type PlainDate } from "@traitdunion/core"
import type { RightsProcedureState } from "./facts.ts"
import { last } from "./last.ts"

/** When a right was first seen to be effective, and how long it took. */
export interface EffectiveRight {
  readonly on: PlainDate
  /** Days from the need, as the procedure was opened. */
  readonly daysFromNeed: number
  /** Days from the last filing before it; `null` where nothing was filed. */
  readonly daysFromFiling: number | null
}

/**
 * When the right was first seen to be effective, with the days from the need and from the filing; `null` until somebody
 * saw it. A decision is not enough.
 *
 * @example
 * ```ts
 * import { effectiveRight } from "@traitdunion/plugin-rights-access"
 * effectiveRight({ opened: null, facts: [] }) // null
 * ```
 */
export const effectiveRight = ({ opened, facts }: RightsProcedureState): EffectiveRight | null => {
  const at = facts.findIndex((fact) => fact.fact === "checked" && fact.result === "effective")
  const on = facts[at]?.on
  if (opened === null || on === undefined) return null
  const filed = last(facts.slice(0, at), "filed")
  return {
    on,
    daysFromNeed: daysBetween(opened.on, on),
    daysFromFiling: filed === undefined ? null : daysBetween(filed.on, on),
  }
}
