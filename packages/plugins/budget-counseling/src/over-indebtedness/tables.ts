import { column, defineProjection, defineTable } from "@traitdunion/core"
import { OverIndebtedness, stageOf } from "./stream.ts"
import type { ProcedureStage } from "./vocabulary.ts"

/** The procedures, to list them and to find them by their days. Nobody's name stands in it. */
export const procedureTable = defineTable(
  "over_indebtedness",
  {
    file: column.indexed(column.text()),
    holder: column.indexed(column.text()),
    stage: column.indexed(column.text<ProcedureStage>()),
    begun_on: column.indexed(column.date()),
    deposited_on: column.nullable(column.date()),
    admissible_on: column.nullable(column.date()),
    oriented_on: column.nullable(column.date()),
    closed_on: column.nullable(column.date()),
  },
  { version: 2 },
)

/** @internal One row a procedure. */
export const procedureRow = defineProjection(OverIndebtedness, procedureTable, (state) => {
  const stage = stageOf(state)
  return state.begun === null || stage === null
    ? null
    : {
        file: state.begun.file,
        holder: state.begun.holder,
        stage,
        begun_on: state.begun.on,
        deposited_on: state.deposited?.on ?? null,
        admissible_on: state.admissibility?.admissible === true ? state.admissibility.notifiedOn : null,
        oriented_on: state.orientation?.on ?? null,
        closed_on: state.closed?.on ?? null,
      }
})
