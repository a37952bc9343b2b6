import {
  type Cents,
  type Citation,
  cents,
  checked,
  field,
  formatEuros,
  type Parameter,
  type PlainDate,
  valueOn,
} from "@traitdunion/core"
import * as z from "zod"
import { type QuotientParts, quotientParts } from "./quotient-parts.ts"

/** Who makes the family: one adult or a couple, their dependent children, and how many of those are disabled. */
export interface QuotientHousehold {
  readonly adults: 1 | 2
  readonly children: number
  readonly disabledChildren?: number | undefined
}

/** What a family quotient is computed from. */
export interface QuotientInput {
  /** Income of the year before last (N-2), in cents: before the abatement of ten per cent, after the social ones. */
  readonly annualIncome: number
  /** Family benefits of the month, in cents, without the yearly and exceptional ones (ARS, birth bonus, CMG). */
  readonly monthlyBenefits: number
  readonly household: QuotientHousehold
  readonly on: PlainDate | string
}

/** A family quotient, with how it was reached. */
export interface FamilyQuotient {
  /** In whole euros, to the nearest. */
  readonly value: number
  /** To the cent, before any rounding to euros. */
  readonly exact: Cents
  /** Both whole euros that a rule of rounding could give: the same twice where there is no question. */
  readonly between: readonly [low: number, high: number]
  readonly parts: number
  /** In French. Written when first read. */
  readonly steps: ReadonlyArray<string>
  readonly references: ReadonlyArray<Citation>
}

const MOST = 100_000_000_00
const amount = z.int().min(0).max(MOST)
const input = z.strictObject({
  annualIncome: amount,
  monthlyBenefits: amount,
  household: z
    .strictObject({
      adults: z.literal([1, 2]),
      children: z.int().min(0).max(20),
      disabledChildren: z.optional(z.int().min(0).max(20)),
    })
    .refine(({ children, disabledChildren = 0 }) => disabledChildren <= children, {
      path: ["disabledChildren"],
      error: "More disabled children than children",
      params: { fr: "Plus d'enfants handicapés que d'enfants" },
    }),
  on: field.date,
})

/** The half parts of a household. */
const halfParts = (
  table: QuotientParts,
  {
    adults,
    children,
    disabledChildren = 0,
  }: { readonly adults: 1 | 2; readonly children: number; readonly disabledChildren?: number | undefined },
): number => {
  if (adults === 1 && children === 0) return table.single
  const { base, children: ranks, further } = adults === 2 ? table.couple : table.alone
  let sum = base + disabledChildren * table.disabledChild
  for (let child = 0; child < children; child += 1) sum += ranks[child] ?? further
  return sum
}

const whole = (euros: number): string => formatEuros(cents(euros * 100)).replace(",00", "")

const definition: Citation = {
  source: "Caisse d'allocations familiales (caf.fr), cité par API Particulier",
  reference: "définition du quotient familial : (revenus N-2 / 12 + prestations du mois) / parts",
}

class Quotient implements FamilyQuotient {
  readonly value: number
  readonly exact: Cents
  readonly between: readonly [low: number, high: number]
  readonly parts: number
  readonly references: ReadonlyArray<Citation>
  readonly #asked: z.output<typeof input>
  #steps: ReadonlyArray<string> | undefined

  constructor(asked: z.output<typeof input>, halves: number, reference: Citation) {
    // (income ÷ 12 + benefits) ÷ parts, over one denominator, so that only the last division rounds.
    const above = asked.annualIncome + 12 * asked.monthlyBenefits
    const below = 6 * halves
    const inEuros = above / (below * 100)
    this.exact = cents(Math.round(above / below))
    this.value = Math.round(inEuros)
    this.between = [Math.floor(inEuros), Math.ceil(inEuros)]
    this.parts = halves / 2
    this.references = [definition, reference]
    this.#asked = asked
  }

  get steps(): ReadonlyArray<string> {
    this.#steps ??= this.#write()
    return this.#steps
  }

  #write(): ReadonlyArray<string> {
    const { annualIncome, monthlyBenefits, household } = this.#asked
    const [low, high] = this.between
    const month = cents(Math.round(annualIncome / 12))
    const { adults, children, disabledChildren = 0 } = household
    const who = adults === 2 ? "couple" : children > 0 ? "parent isolé" : "personne seule"
    const disabled = disabledChildren > 0 ? `, dont ${disabledChildren} en situation de handicap` : ""
    return [
      `Revenus de l'année N-2 ramenés au mois : ${formatEuros(cents(annualIncome))} ÷ 12 = ${formatEuros(month)}.`,
      `Prestations du mois : ${formatEuros(cents(monthlyBenefits))}.`,
      `Parts (${who}, ${children} enfant${children > 1 ? "s" : ""}${disabled}) : ${this.parts.toLocaleString("fr-FR")}.`,
      `Quotient au centime : ${formatEuros(this.exact)}.`,
      low === high
        ? `Quotient familial : ${whole(low)}.`
        : `Quotient familial : ${whole(this.value)}. La règle d'arrondi de la CAF n'est pas publiée : selon elle, ${whole(low)} ou ${whole(high)}.`,
      ...(adults === 1 && children === 0
        ? ["Le nombre de parts d'une personne seule sans enfant reste à confirmer auprès de la CAF."]
        : []),
    ]
  }
}

/**
 * The CAF's family quotient (*quotient familial*): a twelfth of the income of the year before last and the family
 * benefits of the month, divided by the parts of the family. The CAF's own figure is the one that counts; this one
 * prepares, checks and explains it. How the CAF rounds is not published: `between` has both whole euros.
 *
 * Amounts in cents. Throws `InvalidInput` with the place and the reason, and `OutsideKnownPeriod`.
 *
 * @example
 * ```ts
 * import { familyQuotient } from "@traitdunion/plugin-caf-relay"
 * const { value, parts } = familyQuotient({
 *   annualIncome: 2_400_000,
 *   monthlyBenefits: 14_800,
 *   household: { adults: 2, children: 2 },
 *   on: "2026-05-04",
 * })
 * // value 716, parts 3
 * ```
 */
export const familyQuotient = (
  args: QuotientInput,
  table: Parameter<QuotientParts> = quotientParts,
): FamilyQuotient => {
  const asked = checked("familyQuotient", input, args)
  const { value, reference } = valueOn(table, asked.on)
  return new Quotient(asked, halfParts(value, asked.household), reference)
}
