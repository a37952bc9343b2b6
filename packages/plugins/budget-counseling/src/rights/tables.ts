import { column, defineProjection, defineTable } from "@traitdunion/core"
import { BudgetRight } from "./stream.ts"
import type { RightKind } from "./vocabulary.ts"

/** @internal The rights that were looked at. */
export const rightTable = defineTable("budget_right", {
  file: column.indexed(column.text()),
  right_kind: column.text<RightKind>(),
  recorded_on: column.indexed(column.date()),
})

/** @internal One row a right. */
export const rightRow = defineProjection(BudgetRight, rightTable, ({ recorded, cancelled }) =>
  recorded === null || cancelled ? null : { file: recorded.file, right_kind: recorded.right, recorded_on: recorded.on },
)
