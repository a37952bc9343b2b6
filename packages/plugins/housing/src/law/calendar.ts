import { type Label, OutsideKnownPeriod, type Words } from "@traitdunion/core"
import {
  belongings,
  enforcementDelays,
  forceSilence,
  judgeDelays,
  leave,
  measured,
  possible,
  protocolDeadlines,
} from "./after-judgment.ts"
import { admissible, clause, hearingDeadlines } from "./before-judgment.ts"
import { type CheckedEviction, checkedEviction, type EvictionDates } from "./dates.ts"
import { type EvictionDeadline, type EvictionDeadlineId, evictionDeadlineIds } from "./deadline.ts"

/** A day that the law which is known here does not tell, and why. It is neither past nor to come. */
export interface UnknownDay {
  readonly id: EvictionDeadlineId
  readonly label: Label
  readonly lastSafeDay: null
  readonly words: Words
}

/** The days of an eviction: those that are counted, and those that are not known. */
export interface EvictionCalendar {
  readonly deadlines: ReadonlyArray<EvictionDeadline>
  readonly notKnown: ReadonlyArray<UnknownDay>
}

type Computed = EvictionDeadline | null | ReadonlyArray<EvictionDeadline>

const computations: ReadonlyArray<readonly [id: EvictionDeadlineId, compute: (dates: CheckedEviction) => Computed]> = [
  ["clause", clause],
  ["summons-admissible", admissible],
  ["hearing", hearingDeadlines],
  ["judge-delays", judgeDelays],
  ["commission-delays", measured],
  ["leave", leave],
  ["enforcement-delays", enforcementDelays],
  ["eviction-possible", possible],
  ["force-silence", forceSilence],
  ["belongings", belongings],
  ["protocol", protocolDeadlines],
]

const isList = (found: Computed): found is ReadonlyArray<EvictionDeadline> => Array.isArray(found)

/**
 * The days of an eviction for arrears, from what was served and decided: who must act, by which safe day and which arguable
 * one, each step in French with its article. The delay that is written in an act comes before any table; where the law is
 * argued, both days are told. What falls before the law that is known is in `notKnown`, with words: nothing is refused for
 * it. Pure.
 *
 * Throws `InvalidInput` with the place and the reason, such as a hearing before its summons.
 *
 * @example
 * ```ts
 * import { evictionCalendar } from "@traitdunion/plugin-housing"
 * const { deadlines } = evictionCalendar({
 *   landlord: "social",
 *   leaseSignedOn: "2024-05-02",
 *   paymentOrder: { on: "2026-03-02" },
 * })
 * deadlines[0]?.lastSafeDay // 2026-04-13
 * ```
 */
export const evictionCalendar = (dates: EvictionDates): EvictionCalendar => {
  const known = checkedEviction(dates)
  const deadlines: Array<EvictionDeadline> = []
  const notKnown: Array<UnknownDay> = []
  for (const [id, compute] of computations) {
    try {
      const found = compute(known)
      if (found !== null) deadlines.push(...(isList(found) ? found : [found]))
    } catch (error) {
      if (!(error instanceof OutsideKnownPeriod)) throw error
      notKnown.push({ id, label: evictionDeadlineIds[id], lastSafeDay: null, words: error.words })
    }
  }
  return { deadlines, notKnown }
}
