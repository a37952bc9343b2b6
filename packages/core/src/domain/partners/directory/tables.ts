import { column, defineTable } from "../../../plugin/index.ts"

/** @internal The partners, to list them. */
export const partnerTable = defineTable("partner", {
  commune: column.indexed(column.nullable(column.text())),
  ended_on: column.nullable(column.date()),
})
