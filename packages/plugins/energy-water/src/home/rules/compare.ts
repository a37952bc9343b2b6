import { addDays, daysBetween, type PlainDate } from "@traitdunion/core"
import { monthsBefore } from "../../law/index.ts"
import type { HomeBill } from "../stream.ts"
import type { Energy } from "../vocabulary.ts"

/** Periods a year apart are comparable when their first days and lengths differ by at most so many days. A convention of this plugin. */
export const comparableWithinDays = 15
/** What follows the visit is compared over a year at most, and these days. */
const YEAR = 365 + comparableWithinDays

/** What bills say of a period. */
export interface BilledPeriod {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly days: number
  /** In the unit of the energy. */
  readonly quantity: number
  /** In cents; `null` where an amount is not known. */
  readonly amount: number | null
}

/** Bills before and after. */
export interface BillComparison {
  readonly energy: Energy
  readonly before: BilledPeriod | null
  readonly after: BilledPeriod | null
  /** How the consumption changed, per mille (below 0: less); `null` where periods are not comparable. */
  readonly changePerMille: number | null
  readonly by: "days" | "degree-days" | null
  readonly steps: ReadonlyArray<string>
}

interface Whole extends HomeBill {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly quantity: number
}
const isWhole = (bill: HomeBill): bill is Whole =>
  bill.from !== undefined && bill.to !== undefined && bill.quantity !== undefined

const periodOf = (bills: ReadonlyArray<Whole>): BilledPeriod | null => {
  const [first] = bills
  const last = bills.at(-1)
  if (first === undefined || last === undefined) return null
  return {
    from: first.from,
    to: last.to,
    days: bills.reduce((days, { from, to }) => days + daysBetween(from, to) + 1, 0),
    quantity: bills.reduce((all, { quantity }) => all + quantity, 0),
    amount: bills.reduce<number | null>(
      (all, { amount }) => (all === null || amount === undefined ? null : all + amount),
      0,
    ),
  }
}
const follows = (bills: ReadonlyArray<Whole>): boolean =>
  bills.every(({ from }, at) => {
    const previous = bills[at - 1]
    return previous === undefined || from === addDays(previous.to, 1)
  })
const overlaps = (bills: ReadonlyArray<Whole>): boolean =>
  bills.some(({ from }, at) => {
    const previous = bills[at - 1]
    return previous !== undefined && from <= previous.to
  })

const degreeDaysOf = (bills: ReadonlyArray<Whole>): number | null =>
  bills.reduce<number | null>(
    (all, { degreeDays }) => (all === null || degreeDays === undefined ? null : all + degreeDays),
    0,
  )

/** The bills of the same days of an earlier year, where they are there. */
const yearBefore = (before: ReadonlyArray<Whole>, after: BilledPeriod): ReadonlyArray<Whole> | undefined => {
  for (const years of [1, 2, 3]) {
    const from = monthsBefore(after.from, 12 * years)
    const to = monthsBefore(after.to, 12 * years)
    const chosen = before.filter(
      (bill) => bill.from >= addDays(from, -comparableWithinDays) && bill.to <= addDays(to, comparableWithinDays),
    )
    const period = periodOf(chosen)
    if (period === null || !follows(chosen)) continue
    const near =
      Math.abs(daysBetween(from, period.from)) <= comparableWithinDays &&
      Math.abs(period.days - after.days) <= comparableWithinDays
    if (near) return chosen
  }
  return undefined
}

/**
 * The bills of an energy before and after a day, on comparable periods: by degree days where each bill of heating has them,
 * otherwise the same days of an earlier year. What cannot be compared is `null`, with why. A bill whose period or quantity
 * is not known counts in neither. Pure.
 *
 * @example
 * ```ts
 * import { compareBills } from "@traitdunion/plugin-energy-water"
 * compareBills([], "gas", "2026-01-10").changePerMille // null: there is no bill
 * ```
 */
export const compareBills = (
  bills: ReadonlyArray<HomeBill>,
  energy: Energy,
  change: PlainDate | string,
): BillComparison => {
  const whole = bills
    .filter((bill) => bill.energy === energy)
    .filter(isWhole)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const before = whole.filter(({ to }) => to < change)
  const later = whole.filter(({ from }) => from >= change)
  const start = later[0]?.from
  const after = later.filter(({ to }) => start !== undefined && daysBetween(start, to) < YEAR)
  const none = (why: string): BillComparison => ({
    energy,
    before: periodOf(before),
    after: periodOf(after),
    changePerMille: null,
    by: null,
    steps: [why],
  })
  const afterPeriod = periodOf(after)
  if (before.length === 0 || afterPeriod === null) {
    return none("Il manque une facture avec sa période et sa consommation, avant ou après : à demander.")
  }
  if (overlaps(before) || overlaps(after)) {
    return none("Deux factures couvrent les mêmes jours : à vérifier, rien n'est comparé.")
  }
  const degrees = energy === "water" ? null : { before: degreeDaysOf(before), after: degreeDaysOf(after) }
  if (degrees !== null && degrees.before !== null && degrees.after !== null) {
    return compared(energy, before, after, { before: degrees.before, after: degrees.after }, "degree-days")
  }
  if (!follows(after)) return none("Des jours manquent entre deux factures : à demander.")
  const chosen = yearBefore(before, afterPeriod)
  if (chosen === undefined) {
    return none(
      "Les périodes ne sont pas comparables : il faut les mêmes jours d'une année d'avant, ou les degrés-jours.",
    )
  }
  const days = { before: periodOf(chosen)?.days ?? 0, after: afterPeriod.days }
  return compared(energy, chosen, after, days, "days")
}

const compared = (
  energy: Energy,
  before: ReadonlyArray<Whole>,
  after: ReadonlyArray<Whole>,
  over: { readonly before: number; readonly after: number },
  by: "days" | "degree-days",
): BillComparison => {
  const [b, a] = [periodOf(before), periodOf(after)]
  const changePerMille =
    a === null || b === null || b.quantity === 0
      ? null
      : Math.round((a.quantity * over.before * 1000) / (b.quantity * over.after)) - 1000
  return {
    energy,
    before: b,
    after: a,
    changePerMille,
    by,
    steps: [
      by === "days"
        ? "Comparé par jour, aux mêmes jours d'une année d'avant. La météo n'est pas corrigée."
        : "Comparé par degré-jour.",
      "Un constat, pas une promesse d'économie.",
    ],
  }
}
