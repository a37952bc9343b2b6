import { column, defineProjection, defineRows, defineTable } from "@traitdunion/core"
import { accessStage } from "./rules/course.ts"
import { HousingAccess } from "./stream.ts"
import type { AccessStage } from "./vocabulary.ts"

/** The files of access, to list them and to find them by their days. Nobody's name stands in it. */
export const accessTable = defineTable("housing_access", {
  holder: column.indexed(column.text()),
  stage: column.indexed(column.text<AccessStage>()),
  opened_on: column.indexed(column.date()),
})

/** @internal One row a file. */
export const accessRow = defineProjection(HousingAccess, accessTable, ({ opened, facts }) =>
  opened === null
    ? null
    : {
        holder: opened.holder,
        stage: accessStage(facts),
        opened_on: opened.on,
      },
)

/** The days of files of access: of their opening, and of each fact. */
export const accessDayTable = defineTable("housing_access_day", { on: column.indexed(column.date()) })

/** @internal One row a dated act. */
export const accessDayRows = defineRows(HousingAccess, accessDayTable, ({ opened, facts }) =>
  opened === null
    ? []
    : [["opened", { on: opened.on }] as const, ...facts.map(({ on }, index) => [String(index), { on }] as const)],
)
