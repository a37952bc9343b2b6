import {
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
import { type RsaTerritory, rsaTerritory } from "./household.ts"
import { inMayotte } from "./mayotte.ts"

const input = z.strictObject({ on: field.date, territory: z.exactOptional(rsaTerritory) })

const SOURCE = inCode("enforcement", "art. L162-2 et R162-2")

/**
 * What a seizure of a bank account always leaves (*solde bancaire insaisissable*), in cents: the RSA of one person,
 * whatever the household, without any request (CPCE L162-2, R162-2). `amount` is `null` where the RSA of the day is not
 * known, and in Mayotte, where no text that was read says which RSA is meant. Throws `InvalidInput`.
 *
 * @example
 * ```ts
 * import { minimumBankBalance } from "@traitdunion/plugin-budget-counseling"
 * minimumBankBalance({ on: "2026-05-04" }).amount // 65169
 * ```
 */
export const minimumBankBalance = (
  args: { readonly on: PlainDate | string; readonly territory?: RsaTerritory },
  law: BudgetLaw = budgetLaw,
): ExplainedAmount | NotKnown<ExplainedAmount> => {
  const { on, territory } = checked("minimumBankBalance", input, args)
  if (territory === "mayotte") return inMayotte("le solde bancaire insaisissable", on, law)
  return orNotKnown(on, (day) => {
    const base = valueOn(law.rsaBase, day)
    return explained(base.value, [SOURCE, base.reference], () => [
      `Le solde laissé est le RSA d'une personne seule : ${formatEuros(base.value)}, quel que soit le foyer.`,
      "La banque le laisse d'elle-même : aucune demande n'est nécessaire.",
    ])
  })
}
