import type { Cents, Parameter } from "@traitdunion/core"
import { type ConsumerCredit, consumerCredit } from "./consumer-credit.ts"
import { homeLoanRatio, shockWindow } from "./marks.ts"
import { type HousingDeduction, type RsaScale, rsaBase, rsaHousingDeduction, rsaScale } from "./rsa.ts"
import { rsaBaseMayotte, rsaScaleMayotte } from "./rsa-mayotte.ts"
import { type WageBrackets, wageBrackets } from "./wage-brackets.ts"

/** The dated amounts that the calculations of a budget stand on. */
export interface BudgetLaw {
  readonly wageBrackets: Parameter<WageBrackets>
  readonly rsaBase: Parameter<Cents>
  readonly rsaScale: Parameter<RsaScale>
  readonly rsaBaseMayotte: Parameter<Cents>
  readonly rsaScaleMayotte: Parameter<RsaScale>
  readonly rsaHousingDeduction: Parameter<HousingDeduction>
  readonly homeLoanRatio: Parameter<number>
  readonly shockWindow: Parameter<number>
  readonly consumerCredit: Parameter<ConsumerCredit>
}

/**
 * The amounts as this version knows them. A structure enters those of a new decree with `law.enter`: sheets and documents
 * use them by themselves, and `lawWith(budgetLaw, entered)` makes the second argument of any calculation.
 *
 * @example
 * ```ts
 * import { defineParameter, euros } from "@traitdunion/core"
 * import { budgetLaw, minimumBankBalance } from "@traitdunion/plugin-budget-counseling"
 * const rsaBase = defineParameter({
 *   ...budgetLaw.rsaBase,
 *   values: [
 *     ...budgetLaw.rsaBase.values,
 *     { from: "2027-04-01", value: euros("700"), reference: { source: "Décret fictif" } },
 *   ],
 * })
 * minimumBankBalance({ on: "2027-05-02" }, { ...budgetLaw, rsaBase }).amount // 70000
 * ```
 */
export const budgetLaw: BudgetLaw = {
  wageBrackets,
  rsaBase,
  rsaScale,
  rsaBaseMayotte,
  rsaScaleMayotte,
  rsaHousingDeduction,
  homeLoanRatio,
  shockWindow,
  consumerCredit,
}
