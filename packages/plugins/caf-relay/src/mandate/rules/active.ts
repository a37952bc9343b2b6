import {
  type ConsentBy,
  type ConsentState,
  lastAnswer,
  measureOn,
  type PersonState,
  type PlainDate,
} from "@traitdunion/core"
import type { CafProcedureKind } from "../../catalogue/index.ts"
import type { Mandate, MandatesState } from "../stream.ts"

/** What tells whether a mandate holds: the person's mandates, how they stand, and what they consented to. */
export interface MandateView {
  readonly mandates: MandatesState
  readonly person: Pick<PersonState, "measures">
  readonly consents: ConsentState
}

/**
 * @internal Whether somebody answers for a person on a day: themself while they act alone, or the representative that the
 * measure of that day names. What is recorded late is judged by the day that it is about.
 */
export const answersOn = (by: ConsentBy, person: MandateView["person"], on: PlainDate): boolean => {
  const measure = measureOn(person, on, "online-procedure")
  return measure === null
    ? by.kind === "self"
    : by.kind === "representative" && measure.representative !== null && by.person === measure.representative
}

/**
 * The mandate under which somebody may be helped with an online procedure on a day: signed, begun, neither run out nor
 * revoked for that procedure, by who answered for them when it was signed and answers for them that day; `undefined` when there is none. A refusal or withdrawal in the
 * consent ledger for the same procedure stops it from its day on, too: one that is signed later holds from the next day.
 *
 * @example
 * ```ts
 * import { plainDate } from "@traitdunion/core"
 * import { activeMandate } from "@traitdunion/plugin-caf-relay"
 * const person = { measures: [] } as const
 * const view = { mandates: { mandates: [] }, person, consents: { entries: [] } }
 * activeMandate(view, "in-work-bonus", plainDate("2026-05-04")) // undefined
 * ```
 */
export const activeMandate = (
  { mandates, person, consents }: MandateView,
  kind: CafProcedureKind,
  on: PlainDate,
): Mandate | undefined => {
  const answer = lastAnswer(consents, { kind: "online-procedure", procedure: kind }, on)
  const since = answer === undefined || answer.status === "given" ? undefined : (answer.withdrawnOn ?? answer.since)
  // What was done before the person refused was done under the mandate that held then.
  if (since !== undefined && since <= on) {
    return mandates.mandates.find((held) => holds(held, person, kind, on) && held.from !== null && held.from > since)
  }
  return mandates.mandates.find((held) => holds(held, person, kind, on))
}

const holds = (mandate: Mandate, person: MandateView["person"], kind: CafProcedureKind, on: PlainDate): boolean => {
  const { status, from, expiresOn, authorisations } = mandate
  if (status !== "signed" || from === null || expiresOn === null || on < from || on >= expiresOn) return false
  if (!answersOn(mandate.by, person, from) || !answersOn(mandate.by, person, on)) return false
  return authorisations.some((held) => held.kind === kind && (held.revokedOn === null || on < held.revokedOn))
}
