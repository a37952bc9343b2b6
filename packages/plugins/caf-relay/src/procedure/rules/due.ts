import { type CourseDue, type PlainDate, valueOn } from "@traitdunion/core"
import { benefits, procedureCatalogue } from "../../catalogue/index.ts"
import { disputeDeadlines } from "../../law/index.ts"
import { cafProcedureStage } from "./course.ts"
import { nextDeclaration } from "./declarations.ts"
import type { CafProcedureState } from "./facts.ts"
import { last, lastCheck } from "./last.ts"

/** The day on which to look whether the right really opened; `null` once somebody saw that it did, or that it stopped. */
export const continuityDue = ({ facts }: CafProcedureState): PlainDate | null => {
  const stage = cafProcedureStage(facts)
  if (stage === "closed" || stage === "refused" || stage === "appealed") return null
  const seen = lastCheck(facts)
  if (seen !== undefined) return seen.result === "ongoing" ? (seen.checkOn ?? null) : null
  return last(facts, "sent")?.checkOn ?? null
}

/** The day by which the CAF awaits the documents that it asked for. */
export const documentsDue = ({ facts }: CafProcedureState): PlainDate | null =>
  cafProcedureStage(facts) === "incomplete" ? (last(facts, "documents-asked")?.until ?? null) : null

/** The appointment that is set, until something was recorded on its day or after. */
export const appointmentDue = ({ facts }: CafProcedureState): PlainDate | null => {
  const at = facts.findLastIndex(({ fact }) => fact === "appointment")
  const set = last(facts, "appointment")
  // What was recorded since the day of the appointment says that it was held.
  const held = set !== undefined && facts.slice(at + 1).some(({ on }) => on >= set.for)
  return set === undefined || held || cafProcedureStage(facts) === "closed" ? null : set.for
}

/** By when a refusal is contested. */
export const appealDue = ({ opened, facts }: CafProcedureState): PlainDate | null => {
  const refused = last(facts, "refused")
  if (opened === null || refused === undefined || cafProcedureStage(facts) !== "refused") return null
  const { benefit } = valueOn(procedureCatalogue, opened.on).value[opened.kind]
  if (benefit === null) return null
  const { route, disputedAs } = benefits[benefit]
  const known = disputeDeadlines({ about: "decision", route, benefit: disputedAs, notifiedOn: refused.on })
  return known.find(({ id }) => id === "amicable-appeal")?.lastSafeDay ?? null
}

/** What falls due in a procedure. */
export type ProcedureDue = "continuity" | "documents" | "appointment" | "declaration" | "refusal"

/** @internal By which day the quarter is declared, until the procedure is closed. */
export const declarationDue = (state: CafProcedureState): PlainDate | null =>
  cafProcedureStage(state.facts) === "closed" ? null : (nextDeclaration(state)?.due ?? null)

/** @internal Everything that falls due in a procedure. */
export const dueIn = (state: CafProcedureState): ReadonlyArray<CourseDue<ProcedureDue>> => {
  const days = {
    continuity: continuityDue(state),
    documents: documentsDue(state),
    appointment: appointmentDue(state),
    declaration: declarationDue(state),
    refusal: appealDue(state),
  } satisfies Record<ProcedureDue, PlainDate | null>
  return Object.entries(days).flatMap(([id, day]) =>
    day === null ? [] : [{ id: id as ProcedureDue, lastSafeDay: day }],
  )
}
