import type { Cents, Parameter } from "@traitdunion/core"
import { homeLoanRatio, shockWindow } from "./marks.ts"
import { type HousingDeduction, type RsaScale, rsaBase, rsaHousingDeduction, rsaScale } from "./rsa.ts"
import { type WageBrackets, wageBrackets } from "./wage-brackets.ts"

/** The dated amounts that the calculations of a budget stand on. */
export interface BudgetLaw {
  readonly wageBrackets: Parameter<WageBrackets>
  readonly rsaBase: Parameter<Cents>
  readonly rsaScale: Parameter<RsaScale>
  readonly rsaHousingDeduction: Parameter<HousingDeduction>
  readonly homeLoanRatio: Parameter<number>
  readonly shockWindow: Parameter<number>
}

/**
 * The amounts as this version knows them. Every calculation takes another set as its second argument, so that whoever
 * holds the decree of a new year need not wait for a new version.
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
export const budgetLaw: BudgetLaw = { wageBrackets, rsaBase, rsaScale, rsaHousingDeduction, homeLoanRatio, shockWindow }
