import {
  type Citation,
  checked,
  defineParameter,
  field,
  type Label,
  orNotKnown,
  type Parameter,
  type PlainDate,
  valueOn,
} from "@traitdunion/core"
import * as z from "zod"

/** Where a dwelling is, as Visale counts it. */
export const visaleZones = {
  "ile-de-france": { fr: "Île-de-France", en: "Île-de-France" },
  "large-agglomeration": { fr: "Agglomération de plus de 100 000 habitants", en: "A large agglomeration" },
  elsewhere: { fr: "Ailleurs", en: "Elsewhere" },
} as const satisfies Record<string, Label>
/** The key of a zone, see {@link visaleZones}. */
export type VisaleZone = keyof typeof visaleZones

/** The conditions of the guarantee Visale; amounts a month, in cents. */
export interface VisaleTerms {
  /** Below this age, whatever the status. */
  readonly under: number
  /** From that age: at most this income, or a mobility or hiring. */
  readonly income: number
  /** Rent and charges at most. */
  readonly rent: Readonly<Record<VisaleZone, number>>
  readonly studentRent: Readonly<Record<VisaleZone, number>>
  /** The months of unpaid rent that it covers, as an advance that the tenant repays. */
  readonly coversMonths: number
}

/** The guarantee Visale of Action Logement, since 6 January 2026; what it was before is not known here. */
export const visaleTerms: Parameter<VisaleTerms> = defineParameter({
  id: "housing.visale",
  label: { fr: "Garantie Visale", en: "The guarantee Visale" },
  unit: "cents/month",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2026-01-06",
      value: {
        under: 31,
        income: 171_000,
        rent: { "ile-de-france": 194_000, "large-agglomeration": 157_500, elsewhere: 136_500 },
        studentRent: { "ile-de-france": 100_000, "large-agglomeration": 84_000, elsewhere: 68_000 },
        coversMonths: 36,
      },
      reference: {
        source: "Action Logement, garantie Visale",
        reference: "conditions depuis le 6 janvier 2026",
      },
    },
  ],
})

const period = z.string().regex(/^P\d{1,3}[DWMY]$/)
const empty = (id: string, label: Label): Parameter<string> =>
  defineParameter({ id, label, unit: "ISO 8601 period", checkedOn: "2026-12-01", values: [], accepts: period })

/** How long the FSL has to answer: its rules are each département's own. Not known until a structure enters it. */
export const fslAnswer: Parameter<string> = empty("housing.fsl.answer", {
  fr: "Réponse du FSL du département",
  en: "The FSL of the département answers",
})
/** How long before a move the tenant gives notice. It was in no source that was read: not known. */
export const tenantNotice: Parameter<string> = empty("housing.tenant-notice", {
  fr: "Préavis du locataire",
  en: "The tenant's notice",
})
/** How long a request to move within social housing (*mutation*) takes to be answered. Not known. */
export const transferAnswer: Parameter<string> = empty("housing.transfer.answer", {
  fr: "Réponse à une demande de mutation en logement social",
  en: "A request to move within social housing is answered",
})

/** Somebody who looks at the guarantee Visale. What is not known is absent. */
export interface VisaleAsker {
  /** The day on which it is asked, which is before the lease is signed. */
  readonly on: PlainDate | string
  readonly age?: number | undefined
  readonly student?: boolean | undefined
  /** A professional mobility, or a hiring. */
  readonly mobility?: boolean | undefined
  /** Income a month, in cents. */
  readonly income?: number | undefined
  /** Rent and charges a month, in cents. */
  readonly rent?: number | undefined
  readonly zone?: VisaleZone | undefined
}

/** What of the conditions seems met; `null` where it is not known. */
export interface VisaleAnswer {
  readonly asker: boolean | null
  readonly rent: boolean | null
  readonly steps: ReadonlyArray<string>
  readonly references: ReadonlyArray<Citation>
}

const whole = z.optional(z.int().min(0).max(100_000_000))
const asked = z.strictObject({
  on: field.date,
  age: z.optional(z.int().min(15).max(120)),
  student: z.optional(z.boolean()),
  mobility: z.optional(z.boolean()),
  income: whole,
  rent: whole,
  zone: z.optional(field.keyOf(visaleZones)),
})

const ADVANCE =
  "Gratuite, à demander avant de signer le bail ; elle avance les loyers impayés, que le locataire rembourse. Elle vaut pour la première période du bail, et peut être redemandée."

/**
 * Whether somebody seems to meet the conditions of Visale on a day. It decides nothing: Action Logement does. Before 6
 * January 2026 nothing is known, and both answers are `null` with words. Throws `InvalidInput`.
 *
 * @example
 * ```ts
 * import { visale } from "@traitdunion/plugin-housing"
 * visale({ on: "2026-12-01", age: 30, rent: 136_500, zone: "elsewhere" }).rent // true
 * ```
 */
export const visale = (asker: VisaleAsker): VisaleAnswer => {
  const known = checked("visale", asked, asker)
  const found = orNotKnown(known.on, (on) => {
    const { value, reference } = valueOn(visaleTerms, on)
    const { age, student, mobility, income, rent, zone } = known
    const young = age === undefined ? null : age < value.under
    const means = income === undefined ? null : income <= value.income
    const bySelf =
      young === true || mobility === true || means === true
        ? true
        : young === false && mobility === false && means === false
          ? false
          : null
    const most = zone === undefined ? null : (student === true ? value.studentRent : value.rent)[zone]
    const byRent = rent === undefined || most === null ? null : rent <= most
    return { amount: { bySelf, byRent }, steps: [ADVANCE], references: [reference] }
  })
  return found.amount === null
    ? { asker: null, rent: null, steps: found.steps, references: [] }
    : { asker: found.amount.bySelf, rent: found.amount.byRent, steps: found.steps, references: found.references }
}
