import { column, defineProjection, defineTable } from "@traitdunion/core"
import { granted, Negotiation } from "./stream.ts"

/** @internal The negotiations with creditors. */
export const negotiationTable = defineTable("budget_negotiation", {
  file: column.indexed(column.text()),
  creditor: column.text(),
  begun_on: column.indexed(column.date()),
  answer_by: column.nullable(column.date()),
  granted: column.boolean(),
  ended_on: column.nullable(column.date()),
})

/** @internal One row a negotiation. */
export const negotiationRow = defineProjection(Negotiation, negotiationTable, (state) =>
  state.begun === null
    ? null
    : {
        file: state.begun.file,
        creditor: state.begun.creditor,
        begun_on: state.begun.on,
        answer_by:
          state.ended === null ? (state.requests.find(({ answer }) => answer === null)?.answerBy ?? null) : null,
        granted: granted(state) !== undefined,
        ended_on: state.ended,
      },
)
