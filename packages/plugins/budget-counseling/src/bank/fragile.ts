import { type Citation, checked, explained, field, formatEuros, type PlainDate, valueOn } from "@traitdunion/core"
import * as z from "zod"
import type { ExplainedAmount } from "../law/index.ts"
import { fragileCriteria, fragileOfferPrice, incidentFeeCap } from "./law.ts"

/** What is known of somebody and their bank; `null` for what is not known. */
export interface FragilityQuestion {
  /** Irregularities and incidents of the last months, the latest last. */
  readonly incidentsByMonth: ReadonlyArray<number | null>
  /** Months in a row in the file of cheque incidents. */
  readonly monthsInFcc: number | null
  /** An over-indebtedness file is admissible, or measures are under way. */
  readonly overIndebted: boolean | null
  readonly on: PlainDate | string
}

const input = z.strictObject({
  incidentsByMonth: z.readonly(z.array(z.nullable(z.int().min(0).max(1000))).max(24)),
  monthsInFcc: z.nullable(z.int().min(0).max(600)),
  overIndebted: z.nullable(z.boolean()),
  on: field.date,
})

/** Whether a criterion of fragility seems met: an invitation to ask the bank, which decides, never a verdict. */
export interface Fragility {
  /** `null` when what is known does not tell. */
  readonly likely: boolean | null
  /** In French. */
  readonly reasons: ReadonlyArray<string>
  readonly references: ReadonlyArray<Citation>
}

/**
 * Look whether somebody seems to meet a criterion of financial fragility (CMF R312-4-3), so that they can ask their bank
 * for the offer (*offre spécifique*). The bank also looks at their resources. Throws `InvalidInput` and
 * `OutsideKnownPeriod`.
 *
 * @example
 * ```ts
 * import { fragileCustomer } from "@traitdunion/plugin-budget-counseling"
 * const asked = { incidentsByMonth: [0, 6], monthsInFcc: 0, overIndebted: false, on: "2026-05-04" }
 * fragileCustomer(asked).likely // true
 * ```
 */
export const fragileCustomer = (args: FragilityQuestion): Fragility => {
  const { incidentsByMonth, monthsInFcc, overIndebted, on } = checked("fragileCustomer", input, args)
  const { value, reference } = valueOn(fragileCriteria, on)
  const reasons: Array<string> = []
  const busiest = Math.max(0, ...incidentsByMonth.map((count) => count ?? 0))
  if (busiest >= value.incidentsInOneMonth) {
    reasons.push(
      `${busiest} incidents en un mois, à partir de ${value.incidentsInOneMonth} : fragile pour ${value.leastMonths} mois au moins.`,
    )
  }
  const window = incidentsByMonth.slice(-value.consecutiveMonths)
  const repeated = window.length === value.consecutiveMonths
  if (repeated && window.every((count) => count !== null && count > 0)) {
    reasons.push(`Incidents pendant ${value.consecutiveMonths} mois de suite ; la banque regarde aussi les ressources.`)
  }
  if (monthsInFcc !== null && monthsInFcc >= value.monthsInFcc) {
    reasons.push(`Inscription au fichier central des chèques depuis ${monthsInFcc} mois.`)
  }
  if (overIndebted === true) reasons.push("Dossier de surendettement recevable, ou mesures en cours.")
  const unknown = incidentsByMonth.includes(null) || !repeated || monthsInFcc === null || overIndebted === null
  return { likely: reasons.length > 0 ? true : unknown ? null : false, reasons, references: [reference] }
}

const when = z.strictObject({ on: field.date })

/**
 * What the fragile offer costs at most each month, and the monthly cap of incident fees for fragile customers, in cents.
 * Both come from secondary sources, which their references name: check with the bank. Throws `OutsideKnownPeriod`.
 */
export const fragileOfferTerms = (args: {
  readonly on: PlainDate | string
}): { readonly price: ExplainedAmount; readonly incidentFees: ExplainedAmount } => {
  const { on } = checked("fragileOfferTerms", when, args)
  const price = valueOn(fragileOfferPrice, on)
  const cap = valueOn(incidentFeeCap, on)
  return {
    price: explained(price.value, [price.reference], () => [
      `L'offre spécifique coûte au plus ${formatEuros(price.value)} par mois (revalorisé chaque année, à vérifier).`,
      "Elle comprend un compte, une carte à autorisation systématique, au moins quatre virements par mois, des prélèvements sans limite et deux chèques de banque.",
    ]),
    incidentFees: explained(cap.value, [cap.reference], () => [
      `Les frais d'incidents d'une personne fragile ne dépassent pas ${formatEuros(cap.value)} par mois, selon l'engagement d'un réseau bancaire : à vérifier auprès de sa banque.`,
    ]),
  }
}
