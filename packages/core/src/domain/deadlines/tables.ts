import { column, defineProjection, defineTable } from "../../plugin/index.ts"
import { DeadlineAcknowledgement } from "./stream.ts"

/** @internal Who has which deadline in hand. */
export const acknowledgementTable = defineTable("deadline_acknowledgement", {
  due: column.indexed(column.date()),
  acknowledged_on: column.date(),
  acknowledged_by: column.text(),
})

/** @internal One row a deadline. */
export const acknowledgementRow = defineProjection(DeadlineAcknowledgement, acknowledgementTable, ({ due, on, by }) =>
  due === null || on === null || by === null ? null : { due, acknowledged_on: on, acknowledged_by: by },
)
