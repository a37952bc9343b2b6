import {
  cents,
  checked,
  explained,
  field,
  formatEuros,
  inCode,
  type NotKnown,
  orNotKnown,
  type PlainDate,
  valueOn,
} from "@traitdunion/core"
import * as z from "zod"
import { type BudgetLaw, budgetLaw } from "./budget-law.ts"
import type { ExplainedAmount } from "./explained-amount.ts"
import { type RsaHousehold, rsaHousehold } from "./household.ts"
import { dependants, monthlyAmount } from "./input.ts"
import { inMayotte } from "./mayotte.ts"
import { flatAmountOf } from "./rsa-flat-amount.ts"
import { bracketShare, bracketSteps } from "./seizable-share.ts"

const SOURCE = inCode("consumption", "art. R731-1 et L731-2")
const input = z.strictObject({
  netMonthlyResources: monthlyAmount,
  dependants,
  household: rsaHousehold,
  on: field.date,
})

type Asked = z.output<typeof input>

const knownCapacity = (
  { netMonthlyResources: net, dependants: count, household }: Omit<Asked, "on">,
  on: PlainDate,
  law: BudgetLaw,
): ExplainedAmount => {
  const brackets = valueOn(law.wageBrackets, on)
  const rsa = flatAmountOf(household, on, law)
  const share = bracketShare(brackets.value, net, count)
  const cap = Math.max(0, net - rsa.amount)
  const amount = cents(Math.min(share, cap))
  return explained(amount, [SOURCE, brackets.reference, ...rsa.references.slice(0, 2)], () => [
    ...bracketSteps(brackets.value, net, count),
    `RSA du foyer : ${formatEuros(rsa.amount)} ; ressources qui le dépassent : ${formatEuros(cents(cap))}.`,
    share <= cap
      ? `Capacité de remboursement maximale : la part selon le barème, ${formatEuros(amount)}.`
      : `La part selon le barème dépasse ce plafond : capacité de remboursement maximale ${formatEuros(amount)}.`,
    "La commission apprécie ensuite les dépenses courantes réelles : elle peut retenir moins.",
  ])
}

/** @internal The same, of what was checked before. */
export const capacityOf = ({ on, ...asked }: Asked, law: BudgetLaw): ExplainedAmount | NotKnown<ExplainedAmount> =>
  asked.household.territory === "mayotte"
    ? inMayotte("la capacité de remboursement", on, law)
    : orNotKnown(on, (day) => knownCapacity(asked, day, law))

/**
 * The most that an over-indebtedness commission may ask each month (*capacité de remboursement maximale*), in cents: the
 * attachable share of the resources, capped at what exceeds the RSA of the **household**, unlike a seizure of wages,
 * which leaves the RSA of one person (Code de la consommation R731-1). The commission then looks at the real living
 * costs (L731-2): what it sets can be lower.
 *
 * `amount` is `null` on a day whose brackets or RSA are not known, with the last known figure beside it, and in Mayotte.
 * Throws `InvalidInput`.
 *
 * @example
 * ```ts
 * import { repaymentCapacity } from "@traitdunion/plugin-budget-counseling"
 * const couple = { adults: 2, children: 0 } as const
 * repaymentCapacity({ netMonthlyResources: 110_000, dependants: 0, household: couple, on: "2025-06-02" }).amount // 13022
 * ```
 */
export const repaymentCapacity = (
  args: {
    readonly netMonthlyResources: number
    readonly dependants: number
    readonly household: RsaHousehold
    readonly on: PlainDate | string
  },
  law: BudgetLaw = budgetLaw,
): ExplainedAmount | NotKnown<ExplainedAmount> => capacityOf(checked("repaymentCapacity", input, args), law)
