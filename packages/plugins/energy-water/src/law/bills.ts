import {
  addDays,
  addPeriod,
  checked,
  daysBetween,
  defineParameter,
  field,
  formatDay,
  type Label,
  type Parameter,
  type PlainDate,
  valueIfKnown,
} from "@traitdunion/core"
import * as z from "zod"
import { consumption } from "./sources.ts"

/** How long before the last reading a consumption may be billed, in months (C. conso L224-11). */
export const billedMonths: Parameter<number> = defineParameter({
  id: "energy.bill.months",
  label: { fr: "Consommation la plus ancienne facturable avant le dernier relevé", en: "Oldest consumption billed" },
  unit: "months",
  checkedOn: "2026-12-01",
  values: [{ from: "2023-01-01", value: 14, reference: consumption("art. L224-11") }],
})

/** Why an older consumption may be billed all the same. */
export const billingExceptions = {
  "no-access": { fr: "Compteur inaccessible, après lettre recommandée", en: "No access, after a registered letter" },
  "no-index": { fr: "Aucun index transmis", en: "No reading given" },
  fraud: { fr: "Fraude", en: "Fraud" },
} as const satisfies Record<string, Label>
/** The key of an exception, see {@link billingExceptions}. */
export type BillingException = keyof typeof billingExceptions

/** What of a bill is too old to be claimed. */
export interface OldConsumption {
  /** The first day that may be billed; `null` where the law of the day is not known. */
  readonly from: PlainDate | null
  /** Days of the bill before it; `null` where that is not known. */
  readonly days: number | null
  readonly steps: ReadonlyArray<string>
}

/** @internal The same day so many months earlier, or the last of that month. */
export const monthsBefore = (day: PlainDate, months: number): PlainDate => {
  const [year = 0, month = 1] = day.split("-").map(Number)
  const first = year * 12 + (month - 1) - months
  const start = `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, "0")}-01` as PlainDate
  const inMonth = daysBetween(start, addPeriod(start, "P1M"))
  return addDays(start, Math.min(Number(day.slice(8)), inMonth) - 1)
}

/**
 * How many days of a bill are older than 14 months before the last reading (or self-reading): those may not be claimed, but
 * for an exception. Electricity and gas. Throws `InvalidInput`, such as for a bill that ends before it begins.
 *
 * @example
 * ```ts
 * import { olderThanBillable } from "@traitdunion/plugin-energy-water"
 * olderThanBillable({ readOn: "2026-11-15", from: "2025-06-15", to: "2026-11-15" }).from // 2025-09-15
 * ```
 */
export const olderThanBillable = (bill: {
  readonly readOn: PlainDate | string
  readonly from: PlainDate | string
  readonly to: PlainDate | string
  readonly exception?: BillingException | undefined
}): OldConsumption => {
  const shape = z
    .strictObject({
      readOn: field.date,
      from: field.date,
      to: field.date,
      exception: z.optional(field.keyOf(billingExceptions)),
    })
    .refine(({ from, to }) => from <= to, {
      path: ["to"],
      error: "The bill ends before it begins",
      params: { fr: "La facture finit avant de commencer" },
    })
  const { readOn, from, to, exception } = checked("olderThanBillable", shape, bill)
  const law = valueIfKnown(billedMonths, readOn)
  if (law === null) {
    return { from: null, days: null, steps: [`Le droit au ${formatDay(readOn)} n'est pas connu ici : à vérifier.`] }
  }
  if (exception !== undefined) {
    return { from, days: 0, steps: [`Exception : ${billingExceptions[exception].fr.toLowerCase()}.`] }
  }
  const first = monthsBefore(readOn, law.value)
  const end = to < first ? addDays(to, 1) : first
  const days = Math.max(0, daysBetween(from, end))
  return {
    from: first,
    days,
    steps: [
      `Rien de ce qui a été consommé avant le ${formatDay(first)} ne peut être facturé (14 mois avant le relevé du ${formatDay(readOn)}).`,
    ],
  }
}
