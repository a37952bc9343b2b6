// What goes over the wire when something fails: the outcome itself, under a status that programs understand.
import { type FailureOutcome, StorageFailure, TraitDunionError } from "@traitdunion/core"
import type { ContentfulStatusCode } from "hono/utils/http-status"

// #region statuses
/** By tag. What is not here is nobody's fault who asks: 500. */
const STATUSES: Readonly<Record<string, ContentfulStatusCode>> = {
  InvalidInput: 400,
  InvalidValue: 400,
  ActorNotAllowed: 403,
  // The deontology, or the state of things, stands against it: the words say what to do first.
  RuleBreached: 409,
  CommandRefused: 409,
  ConcurrencyConflict: 409,
  SubjectClosed: 410,
  ClockAhead: 503,
  ClockWentBack: 503,
  KeyUnavailable: 503,
}

/** A storage that somebody else holds, or that does not answer, may be asked again. */
const MAY_PASS: ReadonlyArray<string> = ["locked", "unavailable"]

/** The status and the body that an error becomes. `undefined` for a bug, which is not dressed up as an answer. */
export const answerTo = (
  error: unknown,
): { readonly status: ContentfulStatusCode; readonly body: FailureOutcome } | undefined => {
  if (!(error instanceof TraitDunionError)) return undefined
  const body = error.toOutcome()
  if (error instanceof StorageFailure) return { status: MAY_PASS.includes(error.reason) ? 503 : 500, body }
  return { status: STATUSES[body.tag] ?? 500, body }
}
// #endregion
