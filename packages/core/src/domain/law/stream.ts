import * as z from "zod"
import { field, lazily } from "../../kernel/index.ts"
import { type EnteredAmount, lawReference, lawValue } from "../../law/index.ts"
import { defineStream } from "../../plugin/index.ts"

const amount = lazily(() =>
  z.strictObject({
    parameter: field.id,
    from: field.date,
    /** `null` until another value begins. */
    to: z.nullable(field.date),
    value: lawValue(),
    reference: lawReference(),
    /** The id of an actor, as the program that embeds gives it. */
    checkedBy: z.string().min(1).max(64),
    checkedOn: field.date,
  }),
)

/** What a structure entered for one parameter, in the order of its days. */
export interface LawAmountState {
  readonly entered: ReadonlyArray<EnteredAmount>
}

/** The stream of what a structure entered for a parameter of law (*montants saisis*). Its key is the parameter's id. */
export const LawAmount = defineStream("law-amount", () => ({
  Entered: amount(),
  Withdrawn: z.strictObject({ from: field.date, reason: field.anonymousText(300), on: field.date }),
})).evolve<LawAmountState>(
  { entered: [] },
  {
    Entered: ({ entered }, data) => ({
      entered: [...entered, data].toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    }),
    Withdrawn: ({ entered }, { from }) => ({ entered: entered.filter((known) => known.from !== from) }),
  },
)
