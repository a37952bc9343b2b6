import { column, defineProjection, defineTable } from "@traitdunion/core"
import { RightsScreening } from "./stream.ts"

/** The screenings, to find those of a person and to count them. */
export const screeningTable = defineTable("caf_screening", {
  person: column.indexed(column.text()),
  on: column.indexed(column.date()),
})

/** @internal One row a screening. */
export const screeningRow = defineProjection(RightsScreening, screeningTable, ({ recorded }) =>
  recorded === null ? null : { person: recorded.person, on: recorded.on },
)
