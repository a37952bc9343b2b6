import { type Cents, cents, inWords } from "@traitdunion/core"
import * as z from "zod"

/** More than a million euros a month is a slip of the keyboard. */
const MAX = 100_000_000

/** The words of the three faults, where zod's own would not do. */
interface Faults {
  readonly fraction?: string
  readonly below?: string
  readonly above?: string
}

const saying = (message: string | undefined): { readonly message?: string } =>
  message === undefined ? {} : { message }

/**
 * A whole number between two bounds, in one look instead of three checks: calculations by the thousand begin with it. Its
 * faults are those of zod, and JSON schemas tell the same bounds.
 */
const whole = (least: number, most: number, { fraction, below, above }: Faults = {}): z.ZodNumber => {
  const schema = z
    .number(fraction === undefined ? undefined : { error: fraction })
    .check(({ value: input, issues }) => {
      if (!Number.isSafeInteger(input)) {
        issues.push({ code: "invalid_type", expected: "int", format: "safeint", input, ...saying(fraction) })
      } else if (input < least) {
        issues.push({ code: "too_small", origin: "number", minimum: least, inclusive: true, input, ...saying(below) })
      } else if (input > most) {
        issues.push({ code: "too_big", origin: "number", maximum: most, inclusive: true, input, ...saying(above) })
      }
    })
  z.globalRegistry.add(schema, { type: "integer", minimum: least, maximum: most })
  return schema
}

/** @internal An amount a month that a household can have: whole cents, not negative, not absurd. */
export const monthlyAmount = whole(0, MAX, {
  fraction: inWords({ fr: "Un montant s'écrit en centimes entiers", en: "An amount is written in whole cents" }),
  below: inWords({ fr: "Un montant n'est pas négatif", en: "An amount is not negative" }),
  above: inWords({
    fr: "Plus d'un million d'euros par mois : une faute de frappe ?",
    en: "More than a million euros a month: a slip of the keyboard?",
  }),
})

/** @internal How many people somebody provides for. */
export const dependants = whole(0, 20)

/** @internal An amount in whole cents between two bounds. */
export const amountIn = (least: number, most: number): z.ZodType<Cents, number> =>
  z
    .int()
    .min(least)
    .max(most)
    .transform((value) => cents(value))
