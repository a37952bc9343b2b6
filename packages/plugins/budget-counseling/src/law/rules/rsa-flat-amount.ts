import {
  type Cents,
  cents,
  checked,
  type DatedValue,
  explained,
  field,
  formatEuros,
  type NotKnown,
  orNotKnown,
  type PlainDate,
  valueOn,
} from "@traitdunion/core"
import * as z from "zod"
import { type BudgetLaw, budgetLaw } from "./budget-law.ts"
import type { ExplainedAmount } from "./explained-amount.ts"
import { type RsaHousehold, rsaHousehold } from "./household.ts"
import type { RsaScale } from "./rsa.ts"

/** The flat amount of the RSA for a household, and what is taken off for housing. */
export interface RsaFlatAmount extends ExplainedAmount {
  /**
   * Taken off when a housing benefit is paid, or the housing is free or owned; cents a month. `null` in Mayotte, where
   * no text that was read sets it.
   */
  readonly housingDeduction: Cents | null
}

const share = (base: Cents, hundredThousandths: number): Cents =>
  cents(Math.round((base * hundredThousandths) / 100_000))
const percent = (hundredThousandths: number): string => `${String(hundredThousandths / 1000).replace(".", ",")} %`

interface Term {
  readonly words: string
  readonly weight: number
}

const termsOf = (scale: RsaScale, { adults, children, isolatedParentIncrease }: RsaHousehold): ReadonlyArray<Term> => {
  if (isolatedParentIncrease === true && scale.isolatedParent !== null) {
    return [
      { words: "Parent isolé, avec la majoration", weight: scale.isolatedParent },
      {
        words: `${children} enfant${children > 1 ? "s" : ""} à charge`,
        weight: scale.isolatedParentPerChild * children,
      },
    ]
  }
  // The second person counts more than the next, whoever it is; from the third child on, each counts more again.
  const terms: Array<Term> = [{ words: "Première personne", weight: scale.first }]
  let persons = 1
  const add = (words: string, fromThird: boolean): void => {
    persons += 1
    const ordinary = persons === 2 ? scale.second : scale.further
    terms.push({ words, weight: fromThird ? scale.fromThirdChild : ordinary })
  }
  if (adults === 2) add("Deuxième adulte", false)
  for (let child = 1; child <= children; child += 1)
    add(`Enfant ou personne à charge n° ${child}`, child >= scale.manyChildrenFrom)
  return terms
}

/** The amount in hundred-thousandths of the base. */
const rsaWeight = (scale: RsaScale, household: RsaHousehold): number =>
  termsOf(scale, household).reduce((sum, { weight }) => sum + weight, 0)

const input = z.strictObject({ household: rsaHousehold, on: field.date })

const deductionOf = (base: Cents, household: RsaHousehold, scale: RsaScale, law: BudgetLaw, on: PlainDate) => {
  const { value, reference } = valueOn(law.rsaHousingDeduction, on)
  const { first, second, further } = scale
  const persons = household.adults + household.children
  const [rate, weight] =
    persons === 1
      ? [value.one, first]
      : persons === 2
        ? [value.two, first + second]
        : [value.threeOrMore, first + second + further]
  const amount = cents(Math.round((base * weight * rate) / 10_000_000_000))
  const words = `Forfait logement (${percent(rate)} du montant pour ${persons === 1 ? "une personne" : persons === 2 ? "deux personnes" : "trois personnes"}) : ${formatEuros(amount)}.`
  return { amount, reference, words }
}

const stepsOf = (base: DatedValue<Cents>, terms: ReadonlyArray<Term>, amount: Cents): ReadonlyArray<string> => [
  `Montant pour une personne : ${formatEuros(base.value)}.`,
  ...terms
    .filter(({ weight }) => weight > 0)
    .map(
      ({ words, weight }) =>
        `${words} : ${percent(weight)} de ce montant, soit ${formatEuros(share(base.value, weight))}.`,
    ),
  `Montant forfaitaire du foyer : ${formatEuros(amount)}. Arrondi au centime ; des listes officielles tronquent parfois, d'où un centime d'écart.`,
]

/** @internal The same, of a household that was checked before. */
export const flatAmountOf = (household: RsaHousehold, on: PlainDate, law: BudgetLaw): RsaFlatAmount => {
  const there = household.territory === "mayotte"
  const base = valueOn(there ? law.rsaBaseMayotte : law.rsaBase, on)
  const scale = valueOn(there ? law.rsaScaleMayotte : law.rsaScale, on)
  const terms = termsOf(scale.value, household)
  const amount = share(base.value, rsaWeight(scale.value, household))
  if (there) {
    const unread = "Forfait logement : pas connu de l'outil à Mayotte."
    return explained(amount, [base.reference, scale.reference], () => [...stepsOf(base, terms, amount), unread], {
      housingDeduction: null,
    })
  }
  const deduction = deductionOf(base.value, household, scale.value, law, on)
  return explained(
    amount,
    [base.reference, scale.reference, deduction.reference],
    () => [...stepsOf(base, terms, amount), deduction.words],
    { housingDeduction: deduction.amount },
  )
}

/**
 * The flat amount of the RSA (*montant forfaitaire*) for a household, in cents a month, with the housing deduction
 * (CASF R262-1, R262-9, R262-10). It is the amount from which resources are taken off, not what is paid.
 *
 * On a day whose amount is not known, `amount` is `null` with the words that say so and the last known figure beside it.
 * In Mayotte, give the household's `territory`: another amount and another scale hold there. Throws `InvalidInput` for a
 * household that cannot be.
 *
 * @example
 * ```ts
 * import { rsaFlatAmount } from "@traitdunion/plugin-budget-counseling"
 * const rsa = rsaFlatAmount({ household: { adults: 2, children: 2 }, on: "2025-04-01" })
 * if (rsa.amount !== null) console.log(rsa.amount, rsa.housingDeduction) // 135769, 19202
 * ```
 */
export const rsaFlatAmount = (
  args: { readonly household: RsaHousehold; readonly on: PlainDate | string },
  law: BudgetLaw = budgetLaw,
): RsaFlatAmount | NotKnown<RsaFlatAmount> => {
  const { household, on } = checked("rsaFlatAmount", input, args)
  return orNotKnown(on, (day) => flatAmountOf(household, day, law))
}
