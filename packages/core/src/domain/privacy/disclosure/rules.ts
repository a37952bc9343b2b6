import type { PersonalCategory, PlainDate } from "../../../kernel/index.ts"
import { type ConsentState, consentsTo } from "../../consent/index.ts"

/** Which categories, to whom, on which day. */
export interface Wish {
  readonly recipient: string
  readonly categories: ReadonlyArray<PersonalCategory>
  readonly on: PlainDate
}

/**
 * What somebody agreed that a recipient gets, of what is wished for, on a day. Every path outward asks this and nothing
 * else: the rules of referrals and hand-overs, and the gate.
 *
 * @example
 * ```ts
 * import { agreedCategories, plainDate } from "@traitdunion/core"
 * const wish = { recipient: "agency-1", categories: ["contact"], on: plainDate("2026-03-14") } as const
 * agreedCategories({ entries: [] }, wish) // []
 * ```
 */
export const agreedCategories = (
  ledger: ConsentState,
  { recipient, categories, on }: Wish,
): ReadonlyArray<PersonalCategory> =>
  [...new Set(categories)].filter((category) =>
    consentsTo(ledger, { kind: "sharing", partner: recipient, categories: [category] }, on),
  )
