import { addMonths, type Cents, cents, checked, field, formatEuros, type PlainDate } from "@traitdunion/core"
import * as z from "zod"

/** One payment of a plan. */
export interface Instalment {
  readonly on: PlainDate
  readonly amount: Cents
  /** What is still owed afterwards. */
  readonly left: Cents
}

/** A plan (*échéancier*): equal monthly payments, and a last one for the rest. */
export interface PaymentPlan {
  readonly total: Cents
  readonly instalments: ReadonlyArray<Instalment>
  readonly months: number
  /** In French, for a letter. */
  readonly summary: string
}

/** A plan is lived month by month; ten years is longer than any creditor grants. */
const MAX_MONTHS = 120
/** @internal Whether a plan ends in the time that a plan may take. */
export const ends = ({ total, monthly }: { readonly total: number; readonly monthly: number }): boolean =>
  Math.ceil(total / monthly) <= MAX_MONTHS
/** @internal Why it is refused. */
export const endless = {
  path: ["monthly"],
  error: `At this rate the plan takes more than ${MAX_MONTHS} months`,
  params: { fr: `À ce rythme, l'échéancier dépasse ${MAX_MONTHS} mois` },
}
const counted = (months: number): string => `${months} mensualité${months > 1 ? "s" : ""}`
const amount = z.int().min(1).max(1_000_000_000)
const input = z.strictObject({ total: amount, monthly: amount, from: field.date }).refine(ends, endless)

/**
 * The instalments of a plan: `monthly` each month from a day, and the rest at the end. They add up to `total` exactly.
 * Throws `InvalidInput`.
 *
 * @example
 * ```ts
 * import { paymentPlan } from "@traitdunion/plugin-budget-counseling"
 * paymentPlan({ total: 42_000, monthly: 10_000, from: "2026-03-05" }).months // 5
 * ```
 */
export const paymentPlan = (args: {
  readonly total: number
  readonly monthly: number
  readonly from: PlainDate | string
}): PaymentPlan => {
  const { total, monthly, from } = checked("paymentPlan", input, args)
  const months = Math.ceil(total / monthly)
  const instalments = Array.from({ length: months }, (_, index): Instalment => {
    const before = total - monthly * index
    const paid = Math.min(monthly, before)
    return { on: addMonths(from, index), amount: cents(paid), left: cents(before - paid) }
  })
  const last = instalments.at(-1)?.amount ?? cents(total)
  const even = last === monthly
  return {
    total: cents(total),
    instalments,
    months,
    summary: even
      ? `${counted(months)} de ${formatEuros(cents(monthly))}`
      : `${counted(months - 1)} de ${formatEuros(cents(monthly))} et une dernière de ${formatEuros(last)}`,
  }
}
