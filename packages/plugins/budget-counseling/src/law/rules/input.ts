import { type Cents, cents, inWords } from "@traitdunion/core"
import * as z from "zod"

/** More than a million euros a month is a slip of the keyboard. */
const MAX = 100_000_000

/** @internal An amount a month that a household can have: whole cents, not negative, not absurd. */
export const monthlyAmount = z
  .int({ error: inWords({ fr: "Un montant s'écrit en centimes entiers", en: "An amount is written in whole cents" }) })
  .min(0, { error: inWords({ fr: "Un montant n'est pas négatif", en: "An amount is not negative" }) })
  .max(MAX, {
    error: inWords({
      fr: "Plus d'un million d'euros par mois : une faute de frappe ?",
      en: "More than a million euros a month: a slip of the keyboard?",
    }),
  })

/** @internal How many people somebody provides for. */
export const dependants = z.int().min(0).max(20)

/** @internal An amount in whole cents between two bounds. */
export const amountIn = (least: number, most: number): z.ZodType<Cents, number> =>
  z
    .int()
    .min(least)
    .max(most)
    .transform((value) => cents(value))
