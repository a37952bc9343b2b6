import { type Cents, defineStream, field, type PlainDate, sealed } from "@traitdunion/core"
import * as z from "zod"
import { type BankStep, bankProcedureKinds, bankSteps } from "./vocabulary.ts"

const asked = z.strictObject({
  kind: field.keyOf(bankProcedureKinds),
  file: field.id,
  holder: field.id,
  /** What is borrowed. */
  amount: z.exactOptional(sealed<Cents>()),
  months: z.exactOptional(z.int()),
  /** The procedure begins with a request to a bank, and not with the Banque de France. */
  ofBank: z.exactOptional(z.literal(true)),
  conventions: z.readonly(z.array(field.id)),
  answerBy: z.nullable(field.date),
  on: field.date,
})

/** A bank procedure, as its facts make it. */
export interface BankProcedureState {
  readonly asked: z.output<typeof asked> | null
  readonly step: { readonly step: BankStep; readonly on: PlainDate } | null
  /** When an answer is expected, or to be asked for again. */
  readonly answerBy: PlainDate | null
}

/** The stream of a bank procedure (*inclusion bancaire*). Its key is the procedure's id. */
export const BankProcedure = defineStream("bank-procedure", {
  Asked: asked,
  Stepped: z.strictObject({ step: field.keyOf(bankSteps), answerBy: z.nullable(field.date), on: field.date }),
}).evolve<BankProcedureState>(
  { asked: null, step: null, answerBy: null },
  {
    Asked: (_, data) => ({
      asked: data,
      step: { step: data.ofBank === true ? "bank-asked" : "asked", on: data.on },
      answerBy: data.answerBy,
    }),
    Stepped: (state, { step, on, answerBy }) => ({ ...state, step: { step, on }, answerBy }),
  },
)
