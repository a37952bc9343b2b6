import * as z from "zod"
import { field } from "../../kernel/index.ts"
import { type EnteredAmount, type ReviewedParameter, reviewLaw } from "../../law/index.ts"
import { defineQuery } from "../../plugin/index.ts"
import { enteredFor } from "./rules.ts"

const by = ["mediator", "lead", "director", "board", "auditor"] as const

/** What the structure entered: all, or for one parameter. Calculations take it with `lawWith`. */
export const entered = defineQuery({
  summary: { fr: "Lister les montants saisis par la structure", en: "List the amounts that the structure entered" },
  by,
  input: z.strictObject({ parameter: z.exactOptional(field.id) }),
  run: ({ input, read }): Promise<ReadonlyArray<EnteredAmount>> => {
    const all = [...read.declared.parameters.values()]
    return enteredFor(read, input.parameter === undefined ? all : all.filter(({ id }) => id === input.parameter))
  },
})

/** Every parameter of law with its periods, references and links, who looked last, and until when it is known. */
export const parameters = defineQuery({
  summary: { fr: "Lister les montants et délais de la loi", en: "List the amounts and delays of law" },
  by,
  input: z.strictObject({ parameter: z.exactOptional(field.id), on: z.exactOptional(field.date) }),
  run: async ({ input, read, today }): Promise<ReadonlyArray<ReviewedParameter>> => {
    const all = [...read.declared.parameters.values()].filter(({ id }) => id === (input.parameter ?? id))
    return reviewLaw(all, await enteredFor(read, all), input.on ?? today)
  },
})
