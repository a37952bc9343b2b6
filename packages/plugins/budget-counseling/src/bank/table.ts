import { column, defineDeadline, defineProjection, defineQuery, defineTable, field } from "@traitdunion/core"
import * as z from "zod"
import { counsellors } from "../file/index.ts"
import { BankProcedure, type BankProcedureKind, type BankStep } from "./procedure.ts"

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

/** @internal When an answer is expected from a bank. */
export const bankDeadlines = [
  defineDeadline(BankProcedure, {
    id: "budget/bank-answer",
    label: { fr: "Réponse attendue de la banque : relancer", en: "Answer expected from the bank" },
    citation: { source: "Code monétaire et financier", reference: "art. L312-1, ou date fixée avec la personne" },
    due: ({ answerBy }) => answerBy,
  }),
]

/** The bank procedures of a household, opened for who may read them, the oldest first. */
export const bankProcedures = defineQuery({
  summary: { fr: "Lire les démarches bancaires d'un foyer", en: "Read the bank procedures of a household" },
  by: counsellors,
  input: z.strictObject({ file: field.id }),
  run: async ({ input, read }) => {
    const rows = await read.rows(bankTable, { where: { file: input.file }, orderBy: [["asked_on", "asc"]] })
    const states = await read.states(
      BankProcedure,
      rows.map(({ key }) => key),
    )
    return rows.flatMap(({ key }) => {
      const state = states.get(key)
      return state === undefined || state.asked === null ? [] : [{ procedure: key, ...state, asked: state.asked }]
    })
  },
})
