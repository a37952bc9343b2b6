import { column, defineTable } from "../../plugin/index.ts"
import type { IntakeStatus } from "./vocabulary.ts"

/** @internal The requests, to list them. */
export const intakeTable = defineTable("intake", {
  status: column.indexed(column.text<IntakeStatus>()),
  asked_on: column.indexed(column.date()),
  account: column.indexed(column.text()),
})
