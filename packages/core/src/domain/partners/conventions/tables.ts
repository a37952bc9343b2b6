import { column, defineTable } from "../../../plugin/index.ts"

/** @internal The conventions, to find those in force on a day. */
export const conventionTable = defineTable("convention", {
  funder: column.text(),
  begins: column.indexed(column.date()),
  ends: column.date(),
})
