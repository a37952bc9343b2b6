import { InvalidInput, isPlainDate, issuesOf, type PlainDate } from "@traitdunion/core"
import * as z from "zod"

/** More than a million euros a month is a slip of the keyboard. */
const MOST = 100_000_000

/** @internal An amount a month that a household can have: whole cents, not negative, not absurd. */
export const monthlyAmount = z
  .int({ error: "An amount is written in whole cents" })
  .min(0, { error: "An amount is not negative" })
  .max(MOST, { error: "More than a million euros a month: a slip of the keyboard?" })

/** @internal How many people somebody provides for. */
export const dependants = z.int().min(0).max(20)

/** @internal A civil date, whether or not its type says so. */
export const day = z
  .string()
  .refine(isPlainDate, {
    error: "Not a day of the calendar: write YYYY-MM-DD",
    params: { fr: "Cette date n'existe pas au calendrier" },
  })
  .transform((text) => text as PlainDate)

/** @internal Check the arguments of a calculation. Throws `InvalidInput` with every fault and its place. */
export const checked = <S extends z.core.$ZodType>(where: string, schema: S, input: unknown): z.output<S> => {
  const parsed = z.safeParse(schema, input, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new InvalidInput(where, issuesOf(parsed.error))
}
