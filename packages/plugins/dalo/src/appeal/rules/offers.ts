import type { AppealFact } from "./facts.ts"

/**
 * Whether the refusal of the last offer can be held against the person, who would lose the benefit of the decision: only
 * for an offer that was adapted, and that told it was made under the right to housing (CCH R441-16-3). `null` where no
 * offer was refused.
 *
 * @example
 * ```ts
 * import { plainDate } from "@traitdunion/core"
 * import { refusalCanBeHeld } from "@traitdunion/plugin-dalo"
 * const on = plainDate("2026-05-04")
 * refusalCanBeHeld([
 *   { fact: "offered", on, adapted: true, warned: false },
 *   { fact: "offer-answered", on, accepted: false },
 * ]) // false
 * ```
 */
export const refusalCanBeHeld = (facts: ReadonlyArray<AppealFact>): boolean | null => {
  const at = facts.findLastIndex(({ fact }) => fact === "offer-answered")
  const answer = facts[at]
  if (answer?.fact !== "offer-answered" || answer.accepted) return null
  const offer = facts.slice(0, at).findLast((fact) => fact.fact === "offered")
  return offer?.fact === "offered" ? offer.adapted && offer.warned : null
}
