import { defineQuery, enteredFor, field, withEntered } from "@traitdunion/core"
import * as z from "zod"
import { monthlyRetention, retentionAsked, retentionScale } from "./retention.ts"

/** @internal The retention of an overpayment by the scale of a day, today's if none is given, as the structure knows it. */
export const retention = defineQuery({
  summary: { fr: "Calculer la retenue mensuelle d'un indu", en: "Compute the monthly retention of an overpayment" },
  by: ["mediator", "lead"],
  input: z.strictObject({ ...retentionAsked.shape, on: z.exactOptional(field.date) }),
  run: async ({ input, read, today }) =>
    monthlyRetention(
      { ...input, on: input.on ?? today },
      withEntered(retentionScale, await enteredFor(read, [retentionScale])),
    ),
})
