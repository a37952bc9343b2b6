import type { PlainDate } from "../../../kernel/index.ts"
import { type MediationState, partiesOn } from "../../process/index.ts"
import { mediationProcess } from "../../process/plugin.ts"

const { interview, meet, shuttle, propose, act, agree, followUp } = mediationProcess.commands

/** @internal The steps that parties take together, or that are taken with one of them. */
export const jointSteps = [interview, meet, shuttle, propose, act, agree, followUp] as const

/** What the inputs of these steps say of those who take part. */
export type JointStep =
  | { readonly party: string }
  | { readonly parties: ReadonlyArray<string> }
  | { readonly from: string; readonly to: string }
  | { readonly author: { readonly kind: "party"; readonly party: string } | { readonly kind: "mediator" } }
  | { readonly commitments: ReadonlyArray<{ readonly by: string }> }
  | { readonly commitment: string }

/** @internal Those who are there, when it is a session or an act. */
export const inSession = (input: JointStep): ReadonlyArray<string> => {
  if ("parties" in input) return input.parties
  if ("party" in input) return [input.party]
  return "from" in input ? [input.from, input.to] : []
}

/** Those whom a step names. */
const participants = (input: JointStep): ReadonlyArray<string> => {
  if ("author" in input) return input.author.kind === "party" ? [input.author.party] : []
  return "commitments" in input ? input.commitments.map(({ by }) => by) : inSession(input)
}

/** @internal All who may be concerned by a step, on whatever day: what a rule has to read. */
export const everyone = (input: JointStep, state: MediationState): ReadonlyArray<string> => [
  ...new Set([...participants(input), ...state.parties.map(({ id }) => id)]),
]

/**
 * @internal Who is asked about a step on a day: of what is done with one party, that party; of everything joint, those
 * whom it names and every party of that day, absent ones included.
 */
export const concerned = (input: JointStep, state: MediationState, on: PlainDate): ReadonlyArray<string> => [
  // Somebody who is no party is not asked: the step is refused for that.
  ...new Set([
    ...participants(input).filter((id) => state.parties.some((party) => party.id === id)),
    ...("party" in input ? [] : partiesOn(state, on).map(({ id }) => id)),
  ]),
]
