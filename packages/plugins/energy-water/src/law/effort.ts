import { checked, defineParameter, field, type Parameter, type PlainDate, valueIfKnown } from "@traitdunion/core"
import * as z from "zod"

/** The threshold of the energy effort rate (*TEE_3D*), in per mille of the disposable income. */
export const effortThreshold: Parameter<number> = defineParameter({
  id: "energy.effort.threshold",
  label: { fr: "Taux d'effort énergétique : seuil", en: "Energy effort rate: threshold" },
  unit: "per mille",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2023-01-01",
      value: 80,
      reference: { source: "Observatoire national de la précarité énergétique", reference: "indicateur TEE_3D" },
    },
  ],
})

/** An effort rate, with its definition. */
export interface EffortRate {
  /** In per mille of the income, rounded down; `null` where the income or the spending is not known, or there is no income. */
  readonly perMille: number | null
  /** Above 8 %; `null` where that is not known. */
  readonly above: boolean | null
  /** Above 8 % and within the first three tenths of incomes (*TEE_3D*); `null` where that is not known. */
  readonly precarious: boolean | null
  readonly definition: string
}

const DEFINITION =
  "TEE_3D : dépenses d'énergie du logement sur revenu disponible, au-dessus de 8 %, pour un ménage des trois premiers déciles de revenu. L'appartenance à ces déciles se vérifie à part (seuils annuels de l'INSEE)."

/**
 * The energy effort rate (*taux d'effort énergétique*) of a household: spending on energy at home in a year over its
 * disposable income of that year, in cents. What is not known is absent: it is not 0, and the rate is `null`. Throws
 * `InvalidInput`.
 *
 * @example
 * ```ts
 * import { effortRate } from "@traitdunion/plugin-energy-water"
 * effortRate({ on: "2026-12-01", spending: 160_000, income: 1_600_000 }).perMille // 100
 * effortRate({ on: "2026-12-01", income: 1_600_000 }).perMille // null
 * ```
 */
export const effortRate = (household: {
  readonly on: PlainDate | string
  readonly spending?: number | undefined
  readonly income?: number | undefined
  readonly lowIncome?: boolean | undefined
}): EffortRate => {
  const amount = z.optional(z.int().min(0).max(100_000_000))
  const shape = z.strictObject({ on: field.date, spending: amount, income: amount, lowIncome: z.optional(z.boolean()) })
  const { on, spending, income, lowIncome } = checked("effortRate", shape, household)
  const threshold = valueIfKnown(effortThreshold, on)?.value
  if (threshold === undefined || spending === undefined || income === undefined || income === 0) {
    return { perMille: null, above: null, precarious: null, definition: DEFINITION }
  }
  const above = spending * 1000 > threshold * income
  return {
    perMille: Math.floor((spending * 1000) / income),
    above,
    precarious: above ? (lowIncome ?? null) : false,
    definition: DEFINITION,
  }
}
