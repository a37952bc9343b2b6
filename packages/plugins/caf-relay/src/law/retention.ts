import {
  type Cents,
  cents,
  checked,
  type DatedValue,
  defineParameter,
  type Explained,
  explained,
  field,
  formatEuros,
  inCode,
  type NotKnown,
  orNotKnown,
  type Parameter,
  type PlainDate,
  valueOn,
} from "@traitdunion/core"
import * as z from "zod"

/** How much of what is still paid may be kept back each month for an overpayment. Amounts in cents, shares in percent. */
export interface RetentionScale {
  /** Kept whatever the resources. */
  readonly flat: number
  /** Of the resources for one unit: from each threshold on, the share that is kept of what lies above it. */
  readonly slices: ReadonlyArray<{ readonly from: number; readonly percent: number }>
  /** Units in halves: somebody alone, a couple, and each child. */
  readonly alone: number
  readonly couple: number
  readonly child: number
  /** The share of the resources that counts as rent where the rent is not known, in percent. */
  readonly presumedRent: number
}

const year = (
  of: number,
  flat: number,
  [t1, t2, t3, t4]: readonly [number, number, number, number],
  reference: string,
) => ({
  from: `${of}-01-01`,
  to: `${of}-12-31`,
  value: {
    flat: flat * 100,
    slices: [
      { from: t1 * 100, percent: 25 },
      { from: t2 * 100, percent: 35 },
      { from: t3 * 100, percent: 45 },
      { from: t4 * 100, percent: 60 },
    ],
    alone: 3,
    couple: 4,
    child: 1,
    presumedRent: 25,
  },
  reference: inCode("social-security", `art. D553-1, montants de ${of} (${reference})`),
})

const euros = z.int().min(0).max(1_000_000)
const scale = z.strictObject({
  flat: euros,
  slices: z.readonly(
    z
      .array(z.strictObject({ from: euros, percent: z.int().min(1).max(100) }))
      .min(1)
      .max(8),
  ),
  alone: z.int().min(1).max(8),
  couple: z.int().min(1).max(8),
  child: z.int().min(0).max(8),
  presumedRent: z.int().min(0).max(100),
})

/**
 * The scale of monthly retentions (CSS D553-1), year by year. The amounts that stand in the code are base amounts, which an
 * order revalues each 1 January: they are never due as such, and are not here. The years whose amounts were not read are
 * not known, and a structure may enter them. Mayotte has a scale of its own, which is not this one.
 */
export const retentionScale: Parameter<RetentionScale> = defineParameter({
  id: "caf.retention-scale",
  label: { fr: "Barème des retenues mensuelles pour indu", en: "Monthly retentions for an overpayment" },
  unit: "cents/month and percent",
  checkedOn: "2026-12-01",
  accepts: scale,
  values: [
    year(2015, 48, [257, 383, 575, 767], "ASH n° 2888"),
    year(2018, 48, [259, 386, 578, 772], "publication syndicale concordante"),
    year(2019, 48, [262, 390, 584, 780], "arrêté du 21 décembre 2018"),
    year(2020, 49, [266, 396, 593, 792], "arrêté du 20 décembre 2019"),
    year(2025, 56, [301, 450, 672, 898], "revue de presse concordante"),
  ],
})

const amount = z.int().min(0).max(1_000_000_00)
/** @internal What is asked, but for the day. */
export const retentionAsked = z.strictObject({
  resources: amount,
  benefits: amount,
  rent: z.nullable(amount),
  household: z.strictObject({ couple: z.boolean(), children: z.int().min(0).max(20) }),
})
const input = retentionAsked.extend({ on: field.date })

/** What a retention is computed from, in cents a month. */
export interface RetentionInput {
  readonly resources: number
  readonly benefits: number
  /** `null` where it is not known: a share of the resources then counts as rent. */
  readonly rent: number | null
  readonly household: { readonly couple: boolean; readonly children: number }
  readonly on: PlainDate | string
}

/**
 * How much may be kept back each month for an overpayment (*retenue mensuelle*, CSS D553-1), in cents. On a day whose scale
 * is not known, `amount` is `null`: `words` say so, and `lastKnown` holds the figure by the last known scale, for what it
 * is. A structure enters the year's scale with `law.enter`; the second argument is the scale to use.
 *
 * Throws `InvalidInput` with the place and the reason.
 *
 * @example
 * ```ts
 * import { monthlyRetention } from "@traitdunion/plugin-caf-relay"
 * const household = { couple: false, children: 1 }
 * monthlyRetention({ resources: 90_000, benefits: 0, rent: 0, household, on: "2020-06-01" }).amount // 10040
 * ```
 */
export const monthlyRetention = (
  args: RetentionInput,
  scale: Parameter<RetentionScale> = retentionScale,
): Explained<Cents> | NotKnown<Explained<Cents>> => {
  const { on, ...asked } = checked("monthlyRetention", input, args)
  return orNotKnown(on, (day) => retentionBy(asked, valueOn(scale, day)))
}

const retentionBy = (
  { resources, benefits, rent, household }: Omit<z.output<typeof input>, "on">,
  { value, reference }: DatedValue<RetentionScale>,
): Explained<Cents> => {
  const { flat, slices } = value
  const all = resources + benefits
  const housing = rent ?? Math.round((all * value.presumedRent) / 100)
  const left = Math.max(0, all - housing)
  const halves = (household.couple ? value.couple : value.alone) + household.children * value.child
  const perUnit = (left * 2) / halves
  const kept = slices.map(({ from, percent }, index) => {
    const to = slices[index + 1]?.from
    const inside = Math.max(0, Math.min(perUnit, to ?? perUnit) - from)
    return { from, to, percent, part: (inside * percent) / 100 }
  })
  const total = cents(Math.round(kept.reduce((sum, { part }) => sum + part, flat)))
  const told = (value: number): string => formatEuros(cents(Math.round(value)))
  return explained(total, [reference], () => [
    `Ressources et prestations du mois : ${told(all)}.`,
    rent === null
      ? `Loyer inconnu : ${value.presumedRent} % des ressources et prestations, soit ${told(housing)} (assiette à confirmer).`
      : `Loyer : ${told(housing)}.`,
    `Reste ${told(left)} pour ${(halves / 2).toLocaleString("fr-FR")} unité${halves > 2 ? "s" : ""}, soit ${told(perUnit)} par unité.`,
    `Part fixe : ${told(flat)}.`,
    ...kept
      .filter(({ part }) => part > 0)
      .map(
        ({ from, to, percent, part }) =>
          `${percent} % ${to === undefined ? `au-delà de ${told(from)}` : `de ${told(from)} à ${told(to)}`} : ${told(part)}.`,
      ),
    `Retenue mensuelle : ${told(total)}.`,
  ])
}
