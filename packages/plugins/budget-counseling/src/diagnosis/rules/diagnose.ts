import {
  type Cents,
  cents,
  checked,
  type Explained,
  lawWith,
  type NotKnown,
  type PlainDate,
  valueIfKnown,
} from "@traitdunion/core"
import { type BudgetLaw, budgetLaw, capacityOf, type ExplainedAmount, unitsOf } from "../../law/index.ts"
import { type BudgetSheet, type BudgetSheetInput, readSheet } from "../../sheet/index.ts"
import { type Alert, alertsOf } from "./alerts.ts"
import { debtsOf, linesOf, type Sums, sumsOf } from "./amounts.ts"
import { type Figure, figure, METHOD, percent, written } from "./figure.ts"
import { homeOf } from "./home.ts"
import { type RightToCheck, rightsToCheck } from "./rights.ts"

/** What a budget says. Amounts are in whole cents a month unless said otherwise. */
export interface Diagnosis {
  readonly on: PlainDate
  readonly sums: Sums
  /** *Reste à vivre*: resources, less fixed charges and monthly payments. */
  readonly remainingToLive: Figure
  /** The same, for each person and each day (a month is 30 days). `null` when the household is not known. */
  readonly remainingPerPersonAndDay: Figure | null
  /** The same, for each consumption unit on the modified OECD scale. */
  readonly remainingPerUnit: Figure | null
  /** What is left once everything is paid; negative in a deficit. */
  readonly balance: Figure
  /** Monthly payments of credits, insurance included, to resources, as a share. `null` without resources. */
  readonly debtRatio: Figure<number | null>
  /** All that is still owed. */
  readonly owed: Figure
  /** The part of it that is late. */
  readonly late: Figure
  /** In tenths, see `oecdConsumptionUnits`. */
  readonly consumptionUnits: Explained<number> | null
  /**
   * The most that an over-indebtedness commission may ask each month; `null` when the household is not known, or the
   * amounts of the day are not: `notKnown` then says so.
   */
  readonly repaymentCapacity: ExplainedAmount | null
  /** The figures that the law of the day does not give yet, each with why, and by the last known amounts beside it. */
  readonly notKnown: ReadonlyArray<NotKnownFigure>
  /** Rights to check with the household: invitations, never entitlements. */
  readonly rights: ReadonlyArray<RightToCheck>
  /** What to look at, the most pressing first. */
  readonly alerts: ReadonlyArray<Alert>
}

/** A figure of a diagnosis that is not known, see `NotKnown`. */
export interface NotKnownFigure extends NotKnown<ExplainedAmount> {
  readonly figure: "repaymentCapacity"
}

const round = (value: number): Cents => cents(Math.round(value))

const figuresOf = (sums: Sums, on: PlainDate, law: BudgetLaw) => {
  const { resources, fixed, everyday, occasional, payments, creditPayments, due, late } = sums
  const remaining = cents(resources.amount - fixed.amount - payments.amount)
  const left = cents(remaining - everyday.amount - occasional.amount)
  const ratio = resources.amount === 0 ? null : creditPayments.amount / resources.amount
  const limit = valueIfKnown(law.homeLoanRatio, on)
  const start = `Ressources ${written(resources.amount)} − charges fixes ${written(fixed.amount)} − mensualités ${written(payments.amount)}`
  return {
    remaining: figure(remaining, [resources, fixed, payments], () => [`${start} = ${written(remaining)} par mois.`]),
    balance: figure(left, [resources, fixed, payments, everyday, occasional], () => [
      `${start} − charges courantes ${written(everyday.amount)} − charges occasionnelles lissées sur l'année ${written(occasional.amount)} = ${written(left)} par mois.`,
    ]),
    ratio: figure(
      ratio,
      [resources, creditPayments],
      () => [
        ratio === null
          ? "Sans ressources, ce taux n'a pas de sens."
          : `Mensualités de crédit ${written(creditPayments.amount)} ÷ ressources ${written(resources.amount)} = ${percent(ratio)}.`,
        ...(limit === null
          ? []
          : [
              `Repère de l'octroi de prêts immobiliers : ${percent(limit.value)} (HCSF) ; il ne mesure pas la pauvreté.`,
            ]),
      ],
      limit === null ? [METHOD] : [METHOD, limit.reference],
    ),
    owed: figure(due.amount, [due], () => [
      `${due.count} ${due.count > 1 ? "dettes" : "dette"} : reste dû ${written(due.amount)}.`,
    ]),
    late: figure(late.amount, [late], () => [`Dont ${written(late.amount)} en retard.`]),
  }
}

/**
 * Look at a household's budget (*diagnostic*): pure, without clock or storage. A sheet comes from the query `sheet`, or
 * is given as it stands. What is not known stays not known: a figure says when it is provisional.
 *
 * On a day whose law is not known yet, what depends on it is `null` and stands in `notKnown`, with the figure by the last
 * known amounts beside it; everything else is told as ever. Throws `InvalidInput` for amounts, persons or periods that
 * cannot be.
 *
 * @example
 * ```ts
 * import { diagnose } from "@traitdunion/plugin-budget-counseling"
 * const { remainingToLive, alerts } = diagnose({
 *   on: "2026-05-04",
 *   household: { members: [{ relation: "holder", born: "1990-01-01" }] },
 *   parts: [
 *     {
 *       person: "camille",
 *       lines: [
 *         { section: "resources", kind: "wages", amount: 140_000 },
 *         { section: "fixed", kind: "rent", amount: 52_000 },
 *       ],
 *     },
 *   ],
 * })
 * remainingToLive.amount // 88000
 * ```
 */
export const diagnose = (given: BudgetSheet | BudgetSheetInput, known: BudgetLaw = budgetLaw): Diagnosis => {
  const sheet = checked("diagnose", readSheet, given)
  const law = lawWith(known, sheet.entered ?? [])
  const { on, household } = sheet
  const sums = sumsOf(sheet)
  const { lines } = linesOf(sheet)
  const { debts } = debtsOf(sheet)
  const { remaining, balance, ratio, owed, late } = figuresOf(sums, on, law)
  const home = household === null ? null : homeOf(household, on)
  const units =
    home === null
      ? null
      : unitsOf({
          fourteenOrOlder: home.fourteenOrOlder,
          underFourteen: home.persons - home.fourteenOrOlder,
        })
  const capacity =
    home === null
      ? null
      : capacityOf(
          { netMonthlyResources: sums.resources.amount, dependants: home.dependants, household: home.rsa, on },
          law,
        )
  const grounds = [sums.resources, sums.fixed, sums.payments]
  const daily = home === null ? null : round(remaining.amount / home.persons / 30)
  const perUnit = units === null ? null : round((remaining.amount * 10) / units.amount)
  return {
    on,
    sums,
    remainingToLive: remaining,
    remainingPerPersonAndDay:
      home === null || daily === null
        ? null
        : figure(daily, grounds, () => [
            `${written(remaining.amount)} ÷ ${home.persons} ${home.persons > 1 ? "personnes" : "personne"} ÷ 30 jours = ${written(daily)}.`,
          ]),
    remainingPerUnit:
      units === null || perUnit === null
        ? null
        : figure(
            perUnit,
            grounds,
            () => [
              ...units.steps,
              `${written(remaining.amount)} ÷ ${String(units.amount / 10).replace(".", ",")} = ${written(perUnit)} par unité de consommation.`,
            ],
            [METHOD, ...units.references],
          ),
    balance,
    debtRatio: ratio,
    owed,
    late,
    consumptionUnits: units,
    repaymentCapacity: capacity === null || capacity.amount === null ? null : capacity,
    notKnown: capacity !== null && capacity.amount === null ? [{ figure: "repaymentCapacity", ...capacity }] : [],
    rights: rightsToCheck(lines, sums, home, on, law),
    alerts: alertsOf(
      {
        on,
        lines,
        debts,
        household,
        sums,
        remaining: remaining.amount,
        balance: balance.amount,
        ratio: ratio.amount,
        capacity,
        complete: household !== null && balance.complete && owed.complete && late.complete,
      },
      law,
    ),
  }
}
