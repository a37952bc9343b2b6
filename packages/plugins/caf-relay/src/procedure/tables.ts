import { column, defineProjection, defineTable } from "@traitdunion/core"
import type { CafProcedureKind } from "../catalogue/index.ts"
import { cafProcedureStage } from "./rules/course.ts"
import { last, lastCheck } from "./rules/last.ts"
import { CafProcedure } from "./stream.ts"
import type { CafProcedureStage } from "./vocabulary.ts"

/** The procedures, to list them and to find them by their days. Nobody's name stands in it. */
export const procedureTable = defineTable("caf_procedure", {
  holder: column.indexed(column.text()),
  kind: column.text<CafProcedureKind>(),
  stage: column.indexed(column.text<CafProcedureStage>()),
  opened_on: column.indexed(column.date()),
  sent_on: column.nullable(column.date()),
  right_on: column.nullable(column.date()),
  checked_on: column.nullable(column.date()),
  refused_on: column.nullable(column.date()),
  closed_on: column.nullable(column.date()),
})

/** @internal One row a procedure. */
export const procedureRow = defineProjection(CafProcedure, procedureTable, ({ opened, facts }) => {
  if (opened === null) return null
  return {
    holder: opened.holder,
    kind: opened.kind,
    stage: cafProcedureStage(facts),
    opened_on: opened.on,
    sent_on: last(facts, "sent")?.on ?? null,
    right_on: last(facts, "opened")?.on ?? null,
    checked_on: lastCheck(facts)?.on ?? null,
    refused_on: last(facts, "refused")?.on ?? null,
    closed_on: last(facts, "closed")?.on ?? null,
  }
})
