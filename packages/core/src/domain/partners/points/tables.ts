import { column, defineTable } from "../../../plugin/index.ts"

/** @internal The points of service, to list them. */
export const pointTable = defineTable("point", {
  name: column.text(),
  commune: column.nullable(column.text()),
  opened_on: column.date(),
  closed_on: column.nullable(column.date()),
})
