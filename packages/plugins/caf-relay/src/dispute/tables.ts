import { column, defineProjection, defineTable } from "@traitdunion/core"
import type { BenefitKey } from "../catalogue/index.ts"
import { disputeStage, lastFact } from "./rules/course.ts"
import { CafDispute } from "./stream.ts"
import type { DisputeStage, DisputeSubject } from "./vocabulary.ts"

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
