import { defineStream, field, type PlainDate } from "@traitdunion/core"
import * as z from "zod"
import { type MeetingWay, meetingWays } from "../vocabulary.ts"
import { type RoundKind, type RoundResult, roundKinds, roundResults } from "./vocabulary.ts"

/** A call or visit of a round. */
export interface RoundCall {
  readonly support: string
  readonly result: RoundResult
  readonly by: MeetingWay
  readonly on: PlainDate
}

/** A round of calls and visits, such as in a heat wave. */
export interface RoundState {
  readonly opened: {
    readonly kind: RoundKind
    readonly commune?: string
    readonly supports: ReadonlyArray<string>
    readonly conventions: ReadonlyArray<string>
    readonly on: PlainDate
  } | null
  readonly calls: ReadonlyArray<RoundCall>
  readonly closedOn: PlainDate | null
}

/** The stream of a round. Its key is its own id. It names supports, and nobody. */
export const IsolationRound = defineStream("isolation-round", {
  Opened: z.strictObject({
    kind: field.keyOf(roundKinds),
    commune: z.exactOptional(field.commune),
    supports: z.readonly(z.array(field.id)),
    conventions: z.readonly(z.array(field.id)),
    on: field.date,
  }),
  Called: z.strictObject({
    support: field.id,
    result: field.keyOf(roundResults),
    by: field.keyOf(meetingWays),
    on: field.date,
  }),
  Closed: z.strictObject({ on: field.date }),
}).evolve<RoundState>(
  { opened: null, calls: [], closedOn: null },
  {
    Opened: (_, opened) => ({ opened, calls: [], closedOn: null }),
    Called: (state, call) => ({ ...state, calls: [...state.calls, call] }),
    Closed: (state, { on }) => ({ ...state, closedOn: on }),
  },
)

/**
 * The supports of a round that nobody reached yet, in the order of the round.
 *
 * @example
 * ```ts
 * import { toReach } from "@traitdunion/plugin-isolation"
 * toReach({ opened: null, calls: [], closedOn: null }) // []
 * ```
 */
export const toReach = ({ opened, calls }: RoundState): ReadonlyArray<string> =>
  (opened?.supports ?? []).filter(
    (support) => !calls.some((call) => call.support === support && call.result !== "not-reached"),
  )
