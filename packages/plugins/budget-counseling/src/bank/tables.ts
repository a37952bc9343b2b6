import { column, defineProjection, defineTable } from "@traitdunion/core"
import { BankProcedure } from "./stream.ts"
import type { BankProcedureKind, BankStep } from "./vocabulary.ts"

/** The bank procedures, to list them and to find them by their days. */
export const bankTable = defineTable("bank_procedure", {
  file: column.indexed(column.text()),
  procedure_kind: column.text<BankProcedureKind>(),
  asked_on: column.indexed(column.date()),
  step: column.text<BankStep>(),
  answer_by: column.nullable(column.date()),
})

/** @internal One row a procedure. */
export const bankRow = defineProjection(BankProcedure, bankTable, ({ asked, step, answerBy }) =>
  asked === null || step === null
    ? null
    : { file: asked.file, procedure_kind: asked.kind, asked_on: asked.on, step: step.step, answer_by: answerBy },
)
