import { addDays, type CourseDue, type PlainDate } from "@traitdunion/core"
import type { SupportState } from "./facts.ts"
import { last, openDanger, supportStage } from "./last.ts"

/** @internal The day by which somebody is met for the first time, or is tried again. */
export const firstContactDue = ({ opened, facts }: SupportState): PlainDate | null => {
  if (opened === null || supportStage(facts) !== "noticed") return null
  return last(facts, "tried")?.tryAgainOn ?? opened.contactBy
}

/**
 * The next call or visit, by the rhythm that was agreed: as many days after the last time somebody was reached. One that
 * got no answer moves nothing, unless it says when to try again.
 */
export const contactDue = ({ facts }: SupportState): PlainDate | null => {
  if (supportStage(facts) !== "accompanied") return null
  const agreed = facts.findLast((fact) => fact.fact === "accepted" || fact.fact === "rhythm")
  if (agreed === undefined || !("everyDays" in agreed)) return null
  const reached = facts.findLast(({ fact }) => ["accepted", "met", "kept-in-touch"].includes(fact))
  const due = addDays(reached?.on ?? agreed.on, agreed.everyDays)
  const tried = facts.at(-1)
  return tried?.fact === "tried" && tried.tryAgainOn !== undefined ? tried.tryAgainOn : due
}

/** @internal The day from which somebody who refused may be asked again: the one that they gave, and no other. */
export const askAgainDue = ({ facts }: SupportState): PlainDate | null =>
  supportStage(facts) === "refused" ? (last(facts, "refused")?.notBefore ?? null) : null

/** @internal A danger is dealt with on the day on which it is noticed. */
export const dangerDue = ({ facts }: SupportState): PlainDate | null => openDanger(facts)?.on ?? null

/** What falls due in a support. */
export type SupportDue = "first-contact" | "contact" | "ask-again" | "danger"

/** @internal Everything that falls due in a support. */
export const dueIn = (state: SupportState): ReadonlyArray<CourseDue<SupportDue>> => {
  const days = {
    danger: dangerDue(state),
    "first-contact": firstContactDue(state),
    contact: contactDue(state),
    "ask-again": askAgainDue(state),
  } satisfies Record<SupportDue, PlainDate | null>
  return Object.entries(days).flatMap(([id, day]) => (day === null ? [] : [{ id: id as SupportDue, lastSafeDay: day }]))
}
