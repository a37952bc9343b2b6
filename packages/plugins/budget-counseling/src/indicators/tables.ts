import { column, defineProjection, defineTable } from "@traitdunion/core"
import { HouseholdBudget, ofMoment } from "../budget/index.ts"
import { granted, Negotiation } from "../creditors/index.ts"
import { BudgetFile, type FileOutcome, type Support } from "../file/index.ts"
import { BudgetRight, type RightKind } from "../rights/index.ts"
import { BudgetSession } from "../sessions/index.ts"

/** @internal The files, to list them and to find them by their days. Nobody's name stands in it. */
export const fileTable = defineTable("budget_file", {
  holder: column.indexed(column.text()),
  support: column.text<Support>(),
  opened_on: column.indexed(column.date()),
  closed_on: column.nullable(column.date()),
  outcome: column.nullable(column.text<FileOutcome>()),
})
/** @internal The first and the last diagnosis of each household. */
export const diagnosisTable = defineTable("budget_diagnosis", {
  first_on: column.indexed(column.date()),
  final_on: column.nullable(column.date()),
})
/** @internal The negotiations with creditors. */
export const negotiationTable = defineTable("budget_negotiation", {
  file: column.indexed(column.text()),
  creditor: column.text(),
  begun_on: column.indexed(column.date()),
  answer_by: column.nullable(column.date()),
  granted: column.boolean(),
  ended_on: column.nullable(column.date()),
})
/** @internal The rights that were looked at. */
export const rightTable = defineTable("budget_right", {
  file: column.indexed(column.text()),
  right_kind: column.text<RightKind>(),
  recorded_on: column.indexed(column.date()),
})
/** @internal The collective sessions. */
export const sessionTable = defineTable("budget_session", {
  held_on: column.indexed(column.date()),
  persons: column.integer(),
})

/** @internal How these tables are made. */
export const projections = [
  defineProjection(BudgetFile, fileTable, ({ opened, closed }) =>
    opened === null
      ? null
      : {
          holder: opened.holder,
          support: opened.support,
          opened_on: opened.on,
          closed_on: closed?.on ?? null,
          outcome: closed?.outcome ?? null,
        },
  ),
  defineProjection(HouseholdBudget, diagnosisTable, (state) => {
    const [first] = state.versions
    return first === undefined ? null : { first_on: first.on, final_on: ofMoment(state, "final")?.on ?? null }
  }),
  defineProjection(Negotiation, negotiationTable, (state) =>
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
  ),
  defineProjection(BudgetRight, rightTable, ({ recorded, cancelled }) =>
    recorded === null || cancelled
      ? null
      : { file: recorded.file, right_kind: recorded.right, recorded_on: recorded.on },
  ),
  defineProjection(BudgetSession, sessionTable, ({ held, cancelled }) =>
    held === null || cancelled ? null : { held_on: held.on, persons: held.persons },
  ),
] as const
