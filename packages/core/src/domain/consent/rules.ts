import type { PersonalCategory, PlainDate } from "../../kernel/index.ts"
import type { ConsentEntry, ConsentState } from "./stream.ts"
import { type ConsentPurpose, samePurpose } from "./vocabulary.ts"

/** @internal A yes that is written down on a later day than its own: on that day, any other answer counts before it. */
export const isLateYes = ({ status, since, recordedOn }: ConsentEntry): boolean =>
  status !== "refused" && since < recordedOn

/** Whether an answer comes after another: by its day, and on the same day by the order of recording. */
const isAfter = (later: ConsentEntry, earlier: ConsentEntry): boolean =>
  later.since === earlier.since ? !isLateYes(later) || isLateYes(earlier) : later.since > earlier.since

/**
 * The answer of a party for a purpose that stands on a day: the one of the latest day up to it, whenever it was written
 * down. Without a day, the one of the latest day of all.
 *
 * @example
 * ```ts
 * import { lastAnswer, plainDate } from "@traitdunion/core"
 * lastAnswer({ entries: [] }, { kind: "contact", channel: "sms" }, plainDate("2026-03-14")) // undefined
 * ```
 */
export const lastAnswer = (state: ConsentState, purpose: ConsentPurpose, on?: PlainDate): ConsentEntry | undefined => {
  let last: ConsentEntry | undefined
  for (const entry of state.entries) {
    if (!samePurpose(entry.purpose, purpose) || (on !== undefined && entry.since > on)) continue
    if (last === undefined || isAfter(entry, last)) last = entry
  }
  return last
}

/** Why a party does not consent on a day, and the day that stands in the way, where there is one. */
export type ConsentGap =
  /** Nobody ever asked, or nobody answered. */
  | { readonly why: "unanswered" }
  /** The first yes is of a later day. */
  | { readonly why: "not-yet"; readonly day: PlainDate }
  | { readonly why: "refused"; readonly day: PlainDate }
  | { readonly why: "withdrawn"; readonly day: PlainDate }
  /** The last day on which it held. */
  | { readonly why: "ended"; readonly day: PlainDate }
  /** It does not cover all that is asked. */
  | { readonly why: "narrower" }

/**
 * What is missing for a party to consent to a purpose on a day; `null` when it does. What was true on that day decides:
 * the answer of the latest day up to it, a yes that had begun, had not run out and was not withdrawn by then. For
 * `sharing`, every category must be in what was agreed.
 *
 * @example
 * ```ts
 * import { consentGap, plainDate } from "@traitdunion/core"
 * consentGap({ entries: [] }, { kind: "mediation", mediation: "m-1" }, plainDate("2026-03-14")) // { why: "unanswered" }
 * ```
 */
export const consentGap = (state: ConsentState, purpose: ConsentPurpose, on: PlainDate): ConsentGap | null => {
  const entry = lastAnswer(state, purpose, on)
  if (entry === undefined) {
    const first = state.entries
      .filter((later) => later.status !== "refused" && samePurpose(later.purpose, purpose))
      .map(({ since }) => since)
      .toSorted()[0]
    return first === undefined ? { why: "unanswered" } : { why: "not-yet", day: first }
  }
  if (entry.status === "refused") return { why: "refused", day: entry.since }
  if (entry.withdrawnOn !== null && entry.withdrawnOn <= on) return { why: "withdrawn", day: entry.withdrawnOn }
  if (entry.until !== null && entry.until < on) return { why: "ended", day: entry.until }
  if (purpose.kind !== "sharing" || entry.purpose.kind !== "sharing") return null
  const agreed: ReadonlyArray<PersonalCategory> = entry.purpose.categories
  return purpose.categories.every((category) => agreed.includes(category)) ? null : { why: "narrower" }
}

/**
 * Whether a party consents to a purpose on a day, by the days of its answers and not by the order in which they were
 * recorded. See {@link consentGap} for what is missing.
 *
 * @example
 * ```ts
 * import { consentsTo, plainDate } from "@traitdunion/core"
 * consentsTo({ entries: [] }, { kind: "mediation", mediation: "m-1" }, plainDate("2026-03-14")) // false
 * ```
 */
export const consentsTo = (state: ConsentState, purpose: ConsentPurpose, on: PlainDate): boolean =>
  consentGap(state, purpose, on) === null
