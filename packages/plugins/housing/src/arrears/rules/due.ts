import {
  type EvictionDeadline,
  type EvictionDeadlineId,
  evictionDeadlineIds,
  unpaidConstituted,
} from "../../law/index.ts"
import { arrearsOf, arrearsStage, calendarOf, current, last, leaseEnded, rentResumed } from "./course.ts"
import type { ArrearsState } from "./facts.ts"

/** @internal What falls due in arrears: for the aid to housing, then for the eviction. */
export const dueInArrears = (state: Pick<ArrearsState, "opened" | "facts">): ReadonlyArray<EvictionDeadline> => {
  const { opened, facts } = state
  if (opened === null) return []
  const unpaid = opened.aid === "none" ? null : unpaidConstituted(arrearsOf(facts))
  const aid = (
    id: "aid-unpaid" | "aid-signal",
    on: EvictionDeadline["lastSafeDay"],
  ): ReadonlyArray<EvictionDeadline> =>
    unpaid === null
      ? []
      : [
          {
            id,
            label: evictionDeadlineIds[id],
            actor: "landlord",
            lastSafeDay: on,
            lastArguableDay: on,
            steps: unpaid.steps,
            references: unpaid.references,
          },
        ]
  return [
    ...(unpaid === null ? [] : [...aid("aid-unpaid", unpaid.on), ...aid("aid-signal", unpaid.signalBy)]),
    ...calendarOf(state).deadlines,
  ]
}

/** @internal Whether what a deadline waits for was done, or can no longer be. */
export const isDone = ({ facts }: Pick<ArrearsState, "facts">, id: EvictionDeadlineId): boolean => {
  const stage = arrearsStage(facts)
  if (stage === "closed") return true
  const now = current(facts)
  const has = (kind: Parameters<typeof last>[1]): boolean => last(now, kind) !== undefined
  if (id === "belongings" || id === "belongings-contest") return false
  if (stage === "gone") return true
  const judged = has("judged")
  const heard = last(now, "hearing")
  const held = heard !== undefined && heard.postponedTo === undefined
  switch (id) {
    case "aid-unpaid":
    case "aid-signal":
      return has("aid-signalled") || has("aid-decided") || stage === "settled"
    case "clause":
      return judged
    case "summons-admissible":
      return has("summons") || judged
    case "prefect-notice":
      return has("prefect-notified")
    case "assessment-offer":
      return has("assessment-offered") || has("assessment-held")
    case "assessment-sent":
      return has("assessment-sent")
    case "resume-rent":
      return held || rentResumed(facts)?.fact === "rent-resumed"
    case "hearing":
      return held
    case "judge-delays":
      // The commission's delays replace the judge's.
      return leaseEnded(facts) || last(now, "commission-measure")?.measure === "new-delays"
    case "leave":
      return has("delays-asked") || has("protocol-signed") || has("force-asked") || has("rehousing-assured")
    case "force-silence":
      return has("force-decided")
    default:
      return false
  }
}
