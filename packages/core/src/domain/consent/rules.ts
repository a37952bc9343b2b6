import type { PersonalCategory, PlainDate } from "../../kernel/index.ts"
import type { ConsentEntry, ConsentState } from "./stream.ts"
import { type ConsentPurpose, samePurpose } from "./vocabulary.ts"

/** The last answer of a party for a purpose, whatever it was. */
export const lastAnswer = (state: ConsentState, purpose: ConsentPurpose): ConsentEntry | undefined =>
  state.entries.findLast((entry) => samePurpose(entry.purpose, purpose))

/**
 * Whether a party consents to a purpose on a date: its last answer says yes, has begun, has not run out and was not
 * withdrawn. For `sharing`, every category must be in what was agreed.
 *
 * @example
 * ```ts
 * import { consentsTo, plainDate } from "@traitdunion/core"
 * consentsTo({ entries: [] }, { kind: "mediation", mediation: "m-1" }, plainDate("2026-03-14")) // false
 * ```
 */
export const consentsTo = (state: ConsentState, purpose: ConsentPurpose, on: PlainDate): boolean => {
  const entry = lastAnswer(state, purpose)
  if (entry === undefined || entry.status !== "given") return false
  if (entry.since > on || (entry.until !== null && entry.until < on)) return false
  if (purpose.kind !== "sharing" || entry.purpose.kind !== "sharing") return true
  const agreed: ReadonlyArray<PersonalCategory> = entry.purpose.categories
  return purpose.categories.every((category) => agreed.includes(category))
}
