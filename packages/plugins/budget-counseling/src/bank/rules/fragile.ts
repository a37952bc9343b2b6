import { type Citation, checked, field, type PlainDate, valueIfKnown } from "@traitdunion/core"
import * as z from "zod"
import { fragileCriteria } from "./law.ts"

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
 * for the offer (*offre spécifique*). The bank also looks at their resources. Before 2022 the criteria are not known:
 * `likely` is then `null`. Throws `InvalidInput`.
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
  const criteria = valueIfKnown(fragileCriteria, on)
  if (criteria === null) return { likely: null, reasons: [], references: [] }
  const { value, reference } = criteria
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
