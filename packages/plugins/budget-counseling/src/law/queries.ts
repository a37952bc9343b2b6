import {
  defineQuery,
  type EnteredAmount,
  enteredFor,
  field,
  type Label,
  lawWith,
  type Parameter,
  type ReadContext,
} from "@traitdunion/core"
import * as z from "zod"
import { counsellors } from "../file/index.ts"
import type { BudgetLaw } from "./rules/budget-law.ts"
import { rsaHousehold, rsaTerritory } from "./rules/household.ts"
import { dependants, monthlyAmount } from "./rules/input.ts"
import { minimumBankBalance } from "./rules/minimum-bank-balance.ts"
import { repaymentCapacity } from "./rules/repayment-capacity.ts"
import { rsaFlatAmount } from "./rules/rsa-flat-amount.ts"
import { maintenanceShare, seizableShare } from "./rules/seizable-share.ts"

const day = { on: z.exactOptional(field.date) }
const pay = { netMonthlyPay: monthlyAmount, ...day, territory: z.exactOptional(rsaTerritory) }

/** The amounts of a set with what the structure entered of them. */
const lawOf = async (read: ReadContext, law: BudgetLaw): Promise<BudgetLaw> => {
  const parameters: ReadonlyArray<Parameter<unknown>> = Object.values(law)
  const entered: ReadonlyArray<EnteredAmount> = await enteredFor(read, parameters)
  return lawWith(law, entered)
}

/** A calculation as a question: on a day, today's if none is given, by the amounts that the structure knows. */
const calculation = <I extends z.ZodType<{ readonly on?: string }, object>, A>(
  law: BudgetLaw,
  summary: Label,
  input: I,
  compute: (args: z.output<I> & { readonly on: string }, law: BudgetLaw) => A,
) =>
  defineQuery({
    summary,
    by: counsellors,
    input,
    run: async ({ input: given, read, today }) => compute({ ...given, on: given.on ?? today }, await lawOf(read, law)),
  })

/** @internal The calculations as questions, by a set of amounts and what the structure entered. */
export const calculations = (law: BudgetLaw) => ({
  seizableShare: calculation(
    law,
    { fr: "Calculer la quotité saisissable", en: "Compute the attachable share of wages" },
    z.strictObject({ ...pay, dependants }),
    seizableShare,
  ),
  maintenanceShare: calculation(
    law,
    { fr: "Calculer la part saisissable pour une pension alimentaire", en: "Compute the share for maintenance" },
    z.strictObject(pay),
    maintenanceShare,
  ),
  repaymentCapacity: calculation(
    law,
    { fr: "Calculer la capacité de remboursement maximale", en: "Compute the repayment capacity" },
    z.strictObject({ netMonthlyResources: monthlyAmount, dependants, household: rsaHousehold, ...day }),
    repaymentCapacity,
  ),
  minimumBankBalance: calculation(
    law,
    { fr: "Calculer le solde bancaire insaisissable", en: "Compute the minimum bank balance" },
    z.strictObject({ ...day, territory: z.exactOptional(rsaTerritory) }),
    minimumBankBalance,
  ),
  rsaFlatAmount: calculation(
    law,
    { fr: "Calculer le montant forfaitaire du RSA d'un foyer", en: "Compute the flat amount of the RSA" },
    z.strictObject({ household: rsaHousehold, ...day }),
    rsaFlatAmount,
  ),
})
