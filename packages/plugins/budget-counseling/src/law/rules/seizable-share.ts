import {
  type Cents,
  cents,
  checked,
  type DatedValue,
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
import { dependants, monthlyAmount } from "./input.ts"
import { inMayotte } from "./mayotte.ts"
import type { WageBrackets } from "./wage-brackets.ts"

/** A number of sixtieths as a fraction in its lowest terms. */
const fractionOf = (sixtieths: number): string => {
  const divides = (by: number): boolean => sixtieths % by === 0 && 60 % by === 0
  const by = [60, 30, 20, 15, 12, 10, 6, 5, 4, 3, 2].find(divides) ?? 1
  return sixtieths === 60 ? "la totalité" : `${sixtieths / by}/${60 / by}`
}
const FLOOR = inCode("labour", "art. L3252-3, al. 2, et R3252-5", {
  article: "LEGIARTI000033812428",
  publishedOn: "2016-12-30",
})

interface Slice {
  readonly fraction: string
  /** Cents a year. */
  readonly amount: number
  /** Sixtieths of a cent a year. */
  readonly taken: number
}

const slicesOf = (
  { thresholds, sixtieths, perDependant }: WageBrackets,
  yearly: number,
  count: number,
): ReadonlyArray<Slice> => {
  const slices: Array<Slice> = []
  let below = 0
  for (const [index, rate] of sixtieths.entries()) {
    const threshold = thresholds[index]
    const above = threshold === undefined ? Number.POSITIVE_INFINITY : threshold + perDependant * count
    const amount = Math.min(yearly, above) - below
    if (amount <= 0) break
    slices.push({ fraction: fractionOf(rate), amount, taken: amount * rate })
    below = above
  }
  return slices
}

const monthly = (sixtiethsAYear: number): number => Math.round(sixtiethsAYear / 720)

/** @internal What the brackets give up of a monthly amount, in cents, before any floor; rounded once, at the end. */
export const bracketShare = (brackets: WageBrackets, net: number, count: number): number => {
  const { thresholds, sixtieths, perDependant } = brackets
  const raise = perDependant * count
  const yearly = net * 12
  let taken = 0
  let below = 0
  for (let index = 0; index < sixtieths.length && yearly > below; index += 1) {
    const threshold = thresholds[index]
    const above = threshold === undefined ? yearly : Math.min(yearly, threshold + raise)
    taken += (above - below) * (sixtieths[index] ?? 0)
    below = above
  }
  return monthly(taken)
}

/** @internal The brackets told slice by slice, in French. */
export const bracketSteps = (brackets: WageBrackets, net: number, count: number): ReadonlyArray<string> => [
  `Revenu net mensuel : ${formatEuros(cents(net))} ; ${count === 0 ? "aucune personne à charge" : `${count} personne${count > 1 ? "s" : ""} à charge, chaque seuil annuel relevé de ${formatEuros(cents(brackets.perDependant * count))}`}.`,
  ...slicesOf(brackets, net * 12, count).map(
    ({ fraction, amount, taken }) =>
      `Tranche saisissable à ${fraction} : ${formatEuros(cents(Math.round(amount / 12)))} par mois, soit ${formatEuros(cents(monthly(taken)))}.`,
  ),
  `Part saisissable selon le barème : ${formatEuros(cents(bracketShare(brackets, net, count)))} (arrondie une seule fois, au centime).`,
]

const input = z.strictObject({
  netMonthlyPay: monthlyAmount,
  dependants,
  on: field.date,
  territory: z.exactOptional(rsaTerritory),
})

interface Amounts {
  readonly brackets: DatedValue<WageBrackets>
  readonly floor: DatedValue<Cents>
}
// Pays come by the thousand, and of one day: its amounts are looked up once.
let last: { readonly law: BudgetLaw; readonly on: PlainDate; readonly amounts: Amounts } | undefined

const amountsOn = (law: BudgetLaw, on: PlainDate): Amounts => {
  if (last?.on === on && last.law === law) return last.amounts
  const amounts = { brackets: valueOn(law.wageBrackets, on), floor: valueOn(law.rsaBase, on) }
  last = { law, on, amounts }
  return amounts
}

const knownShare = (net: number, count: number, on: PlainDate, law: BudgetLaw): ExplainedAmount => {
  const { brackets, floor } = amountsOn(law, on)
  const share = bracketShare(brackets.value, net, count)
  const amount: Cents = cents(Math.min(share, Math.max(0, net - floor.value)))
  return explained(amount, [brackets.reference, FLOOR, floor.reference], () => [
    ...bracketSteps(brackets.value, net, count),
    `Plancher : il reste toujours à la personne ${formatEuros(floor.value)}, le RSA d'une personne seule, quel que soit le foyer.`,
    amount < share
      ? `Le plancher limite la part saisissable à ${formatEuros(amount)}.`
      : `Part saisissable : ${formatEuros(amount)} ; il reste ${formatEuros(cents(net - amount))}.`,
  ])
}

/**
 * The attachable share of wages (*quotité saisissable*): how much of a month's net pay creditors may take together, in
 * whole cents (Code du travail R3252-2, R3252-3). The pay is net of compulsory contributions **and of the tax withheld
 * at source**; with several payers, it is their sum (L3252-4). Dependants are counted with supporting documents, see
 * {@link dependantGrounds}. Whatever the household, the one-person RSA is always left (L3252-3). Maintenance follows
 * another rule, see {@link maintenanceShare}.
 *
 * On a day whose brackets or RSA are not known, `amount` is `null`: `words` say so, and `lastKnown` holds the figure by
 * the last known amounts, for what it is. So it is in Mayotte, where no text that was read says which RSA is the floor.
 * Throws `InvalidInput` for an amount that cannot be.
 *
 * @example
 * ```ts
 * import { seizableShare } from "@traitdunion/plugin-budget-counseling"
 * seizableShare({ netMonthlyPay: 180_000, dependants: 2, on: "2026-05-01" }).amount // 25260
 * ```
 */
export const seizableShare = (
  args: {
    readonly netMonthlyPay: number
    readonly dependants: number
    readonly on: PlainDate | string
    readonly territory?: RsaTerritory
  },
  law: BudgetLaw = budgetLaw,
): ExplainedAmount | NotKnown<ExplainedAmount> => {
  const { netMonthlyPay: net, dependants: count, on, territory } = checked("seizableShare", input, args)
  return territory === "mayotte"
    ? inMayotte("le plancher de la saisie des rémunérations", on, law)
    : orNotKnown(on, (day) => knownShare(net, count, day, law))
}

const maintenanceInput = z.strictObject({
  netMonthlyPay: monthlyAmount,
  on: field.date,
  territory: z.exactOptional(rsaTerritory),
})
const MAINTENANCE = inCode("labour", "art. L3252-5", { article: "LEGIARTI000031686176", publishedOn: "2015-12-22" })

/**
 * How much of a month's pay the direct payment of maintenance (*paiement direct d'une pension alimentaire*) may reach:
 * all but the one-person RSA, in whole cents (Code du travail L3252-5). What is not known is told as by
 * {@link seizableShare}.
 */
export const maintenanceShare = (
  args: { readonly netMonthlyPay: number; readonly on: PlainDate | string; readonly territory?: RsaTerritory },
  law: BudgetLaw = budgetLaw,
): ExplainedAmount | NotKnown<ExplainedAmount> => {
  const { netMonthlyPay: net, on, territory } = checked("maintenanceShare", maintenanceInput, args)
  if (territory === "mayotte") return inMayotte("le plancher de la saisie des rémunérations", on, law)
  return orNotKnown(on, (day) => {
    const floor = valueOn(law.rsaBase, day)
    const amount = cents(Math.max(0, net - floor.value))
    return explained(amount, [MAINTENANCE, floor.reference], () => [
      `Pour une pension alimentaire, toute la rémunération peut être prise, sauf ${formatEuros(floor.value)}, le RSA d'une personne seule.`,
      `${formatEuros(cents(net))} − ${formatEuros(floor.value)} : ${formatEuros(amount)} au plus.`,
    ])
  })
}
