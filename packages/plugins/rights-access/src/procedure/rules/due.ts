import type { CourseDue, PlainDate } from "@traitdunion/core"
import type { RightsStage } from "../vocabulary.ts"
import type { RightsProcedureState } from "./facts.ts"
import { last } from "./last.ts"
import { rightsStage } from "./stage.ts"

const among = (state: RightsProcedureState, ...stages: ReadonlyArray<RightsStage>): boolean =>
  stages.includes(rightsStage(state.facts))

/** @internal The day on which to look whether the right is really effective, or how a request goes on. */
export const checkDue = (state: RightsProcedureState): PlainDate | null => {
  if (among(state, "identified", "prepared", "refused", "closed")) return null
  const looked = state.facts.findLast(({ fact }) =>
    ["filed", "reminded", "answered", "contested", "checked"].includes(fact),
  )
  const chosen = looked !== undefined && "checkOn" in looked ? looked.checkOn : undefined
  if (chosen !== undefined) return chosen
  // A decision that says no day is looked after on the day that was chosen before it.
  if (looked?.fact !== "answered" || looked.decision === "refused") return null
  return last(state.facts, "reminded")?.checkOn ?? last(state.facts, "filed")?.checkOn ?? null
}

/** @internal The day by which the counter promised to answer. */
export const answerDue = (state: RightsProcedureState): PlainDate | null =>
  among(state, "waiting", "incomplete") ? (last(state.facts, "received")?.answerBy ?? null) : null

/** @internal The day on which a silence decides, as the receipt says it. */
export const silenceDue = (state: RightsProcedureState): PlainDate | null =>
  among(state, "waiting", "incomplete", "silent") ? (last(state.facts, "received")?.silenceOn ?? null) : null

/** @internal The day by which the counter awaits the pieces that it asked for. */
export const piecesDue = (state: RightsProcedureState): PlainDate | null =>
  among(state, "incomplete") ? (last(state.facts, "pieces-asked")?.until ?? null) : null

/** @internal The appointment that is set, until something was recorded on its day or after. */
export const appointmentDue = (state: RightsProcedureState): PlainDate | null => {
  const at = state.facts.findLastIndex(({ fact }) => fact === "appointment")
  const set = last(state.facts, "appointment")
  const held = set !== undefined && state.facts.slice(at + 1).some(({ on }) => on >= set.for)
  return set === undefined || held || among(state, "closed") ? null : set.for
}

/** @internal By when a refusal is contested, as the letter says it. */
export const appealDue = (state: RightsProcedureState): PlainDate | null =>
  among(state, "refused", "granted") ? (last(state.facts, "answered")?.appealBy ?? null) : null

/** @internal The day on which to ask a service whether it takes over. */
export const relayDue = (state: RightsProcedureState): PlainDate | null => {
  const at = state.facts.findLastIndex(({ fact }) => fact === "handed-over")
  const answered = state.facts.slice(at + 1).some(({ fact }) => fact === "relay-answered")
  return at < 0 || answered || among(state, "closed") ? null : (last(state.facts, "handed-over")?.checkOn ?? null)
}

/** What falls due in a procedure. */
export type RightsDue = "check" | "answer" | "silence" | "pieces" | "appointment" | "appeal" | "relay"

/** @internal Everything that falls due in a procedure. */
export const dueIn = (state: RightsProcedureState): ReadonlyArray<CourseDue<RightsDue>> => {
  const days = {
    check: checkDue(state),
    answer: answerDue(state),
    silence: silenceDue(state),
    pieces: piecesDue(state),
    appointment: appointmentDue(state),
    appeal: appealDue(state),
    relay: relayDue(state),
  } satisfies Record<RightsDue, PlainDate | null>
  return Object.entries(days).flatMap(([id, day]) => (day === null ? [] : [{ id: id as RightsDue, lastSafeDay: day }]))
}
