import { column, defineProjection, defineTable } from "@traitdunion/core"
import { last, registerStage } from "./rules/course.ts"
import { RegisterReferral } from "./stream.ts"
import type { RegisterStage } from "./vocabulary.ts"

/** The referrals to communal registers, to list them and to find them by their days. */
export const registerTable = defineTable("isolation_register", {
  holder: column.indexed(column.text()),
  stage: column.indexed(column.text<RegisterStage>()),
  opened_on: column.indexed(column.date()),
  sent_on: column.nullable(column.date()),
  acknowledged_on: column.nullable(column.date()),
})

/** @internal One row a referral. */
export const registerRow = defineProjection(RegisterReferral, registerTable, ({ opened, facts }) =>
  opened === null
    ? null
    : {
        holder: opened.holder,
        stage: registerStage(facts),
        opened_on: opened.on,
        sent_on: last(facts, "sent")?.on ?? null,
        acknowledged_on: last(facts, "acknowledged")?.on ?? null,
      },
)
