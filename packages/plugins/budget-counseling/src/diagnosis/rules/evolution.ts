import { addCents, type Cents, type Label, type PlainDate } from "@traitdunion/core"
import { type BudgetLaw, budgetLaw } from "../../law/index.ts"
import type { BudgetSheet, BudgetSheetInput } from "../../sheet/index.ts"
import { type Diagnosis, diagnose } from "./diagnose.ts"

/** The figures that are followed from one version to the next. */
export const followedFigures = {
  resources: { fr: "Ressources", en: "Resources" },
  charges: { fr: "Charges", en: "Charges" },
  payments: { fr: "Mensualités de dettes", en: "Payments of debts" },
  remainingToLive: { fr: "Reste à vivre", en: "Remaining to live" },
  balance: { fr: "Solde du mois", en: "Balance of the month" },
  late: { fr: "Impayés", en: "Arrears" },
  owed: { fr: "Dettes et crédits restant dus", en: "Debts and credits still owed" },
} as const satisfies Record<string, Label>
/** The key of a followed figure, see {@link followedFigures}. */
export type FollowedFigure = keyof typeof followedFigures

/** How a budget moved between two dates: amounts in cents, a month for what comes monthly. */
export interface Evolution {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly figures: Readonly<
    Record<FollowedFigure, { readonly before: Cents; readonly after: Cents; readonly change: number }>
  >
  /** Whether every amount of both is known: otherwise the changes are provisional. */
  readonly complete: boolean
}

const valuesOf = ({
  sums,
  remainingToLive,
  balance,
  late,
  owed,
}: Diagnosis): Readonly<Record<FollowedFigure, Cents>> => ({
  resources: sums.resources.amount,
  charges: addCents(sums.fixed.amount, sums.everyday.amount, sums.occasional.amount),
  payments: sums.payments.amount,
  remainingToLive: remainingToLive.amount,
  balance: balance.amount,
  late: late.amount,
  owed: owed.amount,
})

const isComplete = ({ balance, late, owed }: Diagnosis): boolean => balance.complete && late.complete && owed.complete

/**
 * Compare two versions of a household's budget, before and after. Pure; throws as `diagnose` does.
 *
 * @example
 * ```ts
 * import { compareBudgets } from "@traitdunion/plugin-budget-counseling"
 * const sheet = (on: string, amount: number) => ({
 *   on,
 *   household: null,
 *   parts: [{ person: "camille", lines: [{ section: "resources" as const, kind: "wages" as const, amount }] }],
 * })
 * compareBudgets(sheet("2026-01-05", 120_000), sheet("2026-06-02", 135_000)).figures.resources.change // 15000
 * ```
 */
export const compareBudgets = (
  before: BudgetSheet | BudgetSheetInput,
  after: BudgetSheet | BudgetSheetInput,
  law: BudgetLaw = budgetLaw,
): Evolution => {
  const [first, last] = [diagnose(before, law), diagnose(after, law)]
  const [old, now] = [valuesOf(first), valuesOf(last)]
  const of = (key: FollowedFigure) => ({ before: old[key], after: now[key], change: now[key] - old[key] })
  return {
    from: first.on,
    to: last.on,
    figures: {
      resources: of("resources"),
      charges: of("charges"),
      payments: of("payments"),
      remainingToLive: of("remainingToLive"),
      balance: of("balance"),
      late: of("late"),
      owed: of("owed"),
    },
    complete: isComplete(first) && isComplete(last),
  }
}
