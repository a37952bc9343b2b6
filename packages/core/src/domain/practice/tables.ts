import { column, defineProjection, defineTable } from "../../plugin/index.ts"
import { firstExpiry } from "./rules.ts"
import { Practice } from "./stream.ts"

const until = column.indexed(column.nullable(column.date()))

/** @internal The read table of practice: until when each thing counts. */
export const practiceTable = defineTable("practice", {
  training_until: until,
  practice_analysis_until: until,
  self_evaluation_until: until,
  qualifications: column.integer(),
  qualification_until: until,
})

/** @internal */
export const practiceProjection = defineProjection(Practice, practiceTable, (state) => ({
  training_until: state.validUntil.training ?? null,
  practice_analysis_until: state.validUntil["practice-analysis"] ?? null,
  self_evaluation_until: state.validUntil["self-evaluation"] ?? null,
  qualifications: state.qualifications.length,
  qualification_until: firstExpiry(state),
}))
