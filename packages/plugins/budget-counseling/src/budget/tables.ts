import { column, defineProjection, defineTable } from "@traitdunion/core"
import { HouseholdBudget, ofMoment } from "./stream.ts"

/** @internal The first and the last diagnosis of each household. */
export const diagnosisTable = defineTable("budget_diagnosis", {
  first_on: column.indexed(column.date()),
  final_on: column.nullable(column.date()),
})

/** @internal One row a household. */
export const diagnosisRow = defineProjection(HouseholdBudget, diagnosisTable, (state) => {
  const [first] = state.versions
  return first === undefined ? null : { first_on: first.on, final_on: ofMoment(state, "final")?.on ?? null }
})
