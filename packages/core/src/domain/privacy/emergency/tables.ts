import { column, defineTable } from "../../../plugin/index.ts"

/** @internal Where accesses in an emergency were taken, those to be reviewed first. */
export const emergencyTable = defineTable("emergency", {
  last_on: column.indexed(column.date()),
  to_review: column.indexed(column.integer()),
})
