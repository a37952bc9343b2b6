import type { PlainDate } from "../../../kernel/index.ts"
import type { MediationState, Party } from "../stream.ts"

/** Every day that a fact of a mediation bears, in their order, each once. */
export const daysOf = (state: MediationState): ReadonlyArray<PlainDate> => {
  const days = [
    state.opened?.on,
    state.acceptedOn,
    ...state.parties.flatMap((party) => [party.informedOn, party.withdrawnOn, party.tookPartOn]),
    ...[...state.interviews, ...state.meetings, ...state.exchanges, ...state.proposals].map(({ on }) => on),
    state.agreement?.on,
    ...(state.agreement?.commitments.map(({ followedUpOn }) => followedUpOn) ?? []),
    state.noAgreementOn,
    state.mediatorWithdrewOn,
    state.lastOn,
    ...state.suspensions.flatMap(({ from, until }) => [from, until]),
  ]
  return [...new Set(days)].filter((day) => day !== null && day !== undefined).toSorted()
}

/**
 * The parties on a day: those that had joined and had not withdrawn. A party that withdrew on that very day is none any
 * more.
 *
 * @example
 * ```ts
 * import { MediationStream, partiesOn, plainDate } from "@traitdunion/core"
 * partiesOn(MediationStream.initial(), plainDate("2026-03-14")) // []
 * ```
 */
export const partiesOn = (state: MediationState, day: PlainDate): ReadonlyArray<Party> =>
  state.parties.filter(({ joinedOn, withdrawnOn }) => joinedOn <= day && (withdrawnOn === null || withdrawnOn > day))
