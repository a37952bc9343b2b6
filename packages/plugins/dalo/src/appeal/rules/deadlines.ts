import { type Citation, defineDeadline, type PlainDate } from "@traitdunion/core"
import { type DaloDeadlineId, daloDeadlineIds } from "../../law/index.ts"
import { Appeal } from "../stream.ts"
import { appealStage, deadlinesOf, last } from "./course.ts"
import type { AppealState } from "./facts.ts"
import { isDone } from "./next.ts"

const CCH = "Code de la construction et de l'habitation"
const CJA = "Code de justice administrative"
const citations: Readonly<Partial<Record<DaloDeadlineId, Citation>>> = {
  commission: { source: CCH, reference: "art. R441-15 et R441-18" },
  "implicit-rejection-appeal": { source: CJA, reference: "art. R421-2" },
  reasons: { source: "Code des relations entre le public et l'administration", reference: "art. L232-4" },
  "without-commission": { source: CCH, reference: "art. R441-17" },
  annulment: { source: CJA, reference: "art. R421-1" },
  "gracious-silence": { source: "Code des relations entre le public et l'administration", reference: "art. L411-7" },
  offer: { source: CCH, reference: "art. R441-16-1 et R441-18" },
  injunction: { source: CJA, reference: "art. R778-2" },
  judgment: { source: CCH, reference: "art. L441-2-3-1" },
  "claim-silence": { source: "Code des relations entre le public et l'administration", reference: "art. L231-4, 3°" },
  "mayor-opinion": { source: CCH, reference: "art. R441-16" },
}

/** The safe day of a deadline that still waits. */
const dueOf = (state: AppealState, id: DaloDeadlineId): PlainDate | null => {
  if (state.opened === null) return null
  if (appealStage({ ...state.opened, facts: state.facts }) === "closed" || isDone(state, id)) return null
  return deadlinesOf(state).find((deadline) => deadline.id === id)?.lastSafeDay ?? null
}

const declared = Object.entries(citations) as ReadonlyArray<readonly [DaloDeadlineId, Citation]>

/** @internal What falls due in an appeal, on the safe day. */
export const daloDeadlineList = [
  ...declared.map(([id, citation]) =>
    defineDeadline(Appeal, {
      id: `dalo/${id}`,
      label: daloDeadlineIds[id],
      citation,
      due: (state) => dueOf(state, id),
    }),
  ),
  defineDeadline(Appeal, {
    id: "dalo/number-renewal",
    label: { fr: "Renouveler la demande de logement social", en: "Renew the request for social housing" },
    citation: { source: CCH, reference: "art. R441-2-7" },
    due: ({ opened, facts, housing }) =>
      opened === null ||
      housing === null ||
      last(facts, "closed") !== undefined ||
      last(facts, "rehoused") !== undefined
        ? null
        : housing.validUntil,
  }),
]
