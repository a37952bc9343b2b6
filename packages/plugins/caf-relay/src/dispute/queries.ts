import { defineQuery, field, recordsOf } from "@traitdunion/core"
import * as z from "zod"
import { relays } from "../vocabulary.ts"
import { deadlinesOf, disputeStage, recoveryOf } from "./rules/course.ts"
import { CafDispute } from "./stream.ts"
import { disputeTable } from "./tables.ts"
import { disputeStages } from "./vocabulary.ts"

/** A dispute with where it stands, every deadline explained, what may be recovered meanwhile, and what to do next; `null` when there is none. */
export const dispute = defineQuery({
  summary: { fr: "Lire une contestation et ses délais", en: "Read a dispute and its deadlines" },
  by: relays,
  input: z.strictObject({ dispute: field.id }),
  run: async ({ input, read }) => {
    const state = await read.state(CafDispute, input.dispute)
    if (state.opened === null) return null
    return {
      dispute: input.dispute,
      ...state.opened,
      facts: state.facts,
      grounds: state.grounds,
      stage: disputeStage(state.facts),
      deadlines: deadlinesOf(state),
      recovery: recoveryOf(state),
      next: CafDispute.next(state),
    }
  },
})

/** The disputes, the oldest first: all, those at a stage, or those of a person. */
export const disputes = defineQuery({
  summary: { fr: "Lister les contestations", en: "List the disputes" },
  by: [...relays, "director"],
  input: z.strictObject({ stage: z.exactOptional(field.keyOf(disputeStages)), holder: z.exactOptional(field.id) }),
  run: async ({ input, read }) => {
    const { holder, ...asked } = input
    const where = holder === undefined ? asked : { ...asked, holder: { in: await recordsOf(read, holder) } }
    const rows = await read.rows(disputeTable, { where, orderBy: [["opened_on", "asc"]] })
    return rows.map(({ key, holder: heldBy, about, benefit, stage, opened_on }) => ({
      dispute: key,
      holder: heldBy,
      about,
      benefit,
      stage,
      openedOn: opened_on,
    }))
  },
})
