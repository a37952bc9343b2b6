import { column, defineProjection, defineQuery, defineTable, field } from "@traitdunion/core"
import * as z from "zod"
import type { BenefitKey } from "../catalogue/index.ts"
import { relays } from "../shared/index.ts"
import { deadlinesOf, disputeStage, lastFact } from "./course.ts"
import { nextInDispute } from "./next.ts"
import { CafDispute } from "./stream.ts"
import { type DisputeStage, type DisputeSubject, disputeStages } from "./vocabulary.ts"

/** The disputes, to list them and to find them by their days. Nobody's name stands in it. */
export const disputeTable = defineTable("caf_dispute", {
  holder: column.indexed(column.text()),
  about: column.text<DisputeSubject>(),
  benefit: column.text<BenefitKey>(),
  stage: column.indexed(column.text<DisputeStage>()),
  opened_on: column.indexed(column.date()),
  appealed_on: column.nullable(column.date()),
  closed_on: column.nullable(column.date()),
})

/** @internal One row a dispute. */
export const disputeRow = defineProjection(CafDispute, disputeTable, ({ opened, facts }) =>
  opened === null
    ? null
    : {
        holder: opened.holder,
        about: opened.about,
        benefit: opened.benefit,
        stage: disputeStage(facts),
        opened_on: opened.on,
        appealed_on: lastFact(facts, "amicable")?.on ?? null,
        closed_on: lastFact(facts, "closed")?.on ?? null,
      },
)

/** A dispute with where it stands, every deadline explained, and what to do next; `null` when there is none. */
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
      next: nextInDispute(state),
    }
  },
})

/** The disputes, the oldest first: all, those at a stage, or those of a person. */
export const disputes = defineQuery({
  summary: { fr: "Lister les contestations", en: "List the disputes" },
  by: [...relays, "director"],
  input: z.strictObject({ stage: z.exactOptional(field.keyOf(disputeStages)), holder: z.exactOptional(field.id) }),
  run: async ({ input, read }) => {
    const rows = await read.rows(disputeTable, { where: { ...input }, orderBy: [["opened_on", "asc"]] })
    return rows.map(({ key, holder, about, benefit, stage, opened_on }) => ({
      dispute: key,
      holder,
      about,
      benefit,
      stage,
      openedOn: opened_on,
    }))
  },
})
