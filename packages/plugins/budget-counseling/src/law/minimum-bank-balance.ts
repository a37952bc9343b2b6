import { checked, explained, field, formatEuros, type PlainDate, valueOn } from "@traitdunion/core"
import * as z from "zod"
import { type BudgetLaw, budgetLaw } from "./budget-law.ts"
import type { ExplainedAmount } from "./explained-amount.ts"

const input = z.strictObject({ on: field.date })

/**
 * What a seizure of a bank account always leaves (*solde bancaire insaisissable*), in cents: the RSA of one person,
 * whatever the household, without any request (CPCE L162-2, R162-2). Throws `OutsideKnownPeriod`.
 *
 * @example
 * ```ts
 * import { minimumBankBalance } from "@traitdunion/plugin-budget-counseling"
 * minimumBankBalance({ on: "2026-05-04" }).amount // 65169
 * ```
 */
export const minimumBankBalance = (
  args: { readonly on: PlainDate | string },
  law: BudgetLaw = budgetLaw,
): ExplainedAmount => {
  const { on } = checked("minimumBankBalance", input, args)
  const base = valueOn(law.rsaBase, on)
  const source = { source: "Code des procédures civiles d'exécution", reference: "art. L162-2 et R162-2" }
  return explained(base.value, [source, base.reference], () => [
    `Le solde laissé est le RSA d'une personne seule : ${formatEuros(base.value)}, quel que soit le foyer.`,
    "La banque le laisse d'elle-même : aucune demande n'est nécessaire.",
  ])
}
