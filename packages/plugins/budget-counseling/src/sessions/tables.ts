import { column, defineProjection, defineTable } from "@traitdunion/core"
import { BudgetSession } from "./stream.ts"

/** @internal The collective sessions. */
export const sessionTable = defineTable("budget_session", {
  held_on: column.indexed(column.date()),
  persons: column.integer(),
})

/** @internal One row a session. */
export const sessionRow = defineProjection(BudgetSession, sessionTable, ({ held, cancelled }) =>
  held === null || cancelled ? null : { held_on: held.on, persons: held.persons },
)
