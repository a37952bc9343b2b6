import { addDays, defineParameter, type Parameter, type PlainDate, plainDate, valueOn } from "@traitdunion/core"
import { enforcement } from "./sources.ts"

/** The first and the last day of a winter truce, both included, as month and day. */
export interface TruceDays {
  readonly from: string
  readonly until: string
}

/** The winter truce (*trêve hivernale*), CPCE L412-6 as it stands since 29 July 2023. */
export const truceDays: Parameter<TruceDays> = defineParameter({
  id: "housing.eviction.truce",
  label: { fr: "Trêve hivernale des expulsions", en: "Winter truce of evictions" },
  unit: "month and day",
  checkedOn: "2026-12-01",
  values: [{ from: "2023-07-29", value: { from: "11-01", until: "03-31" }, reference: enforcement("art. L412-6") }],
})

/** The winter truce that a day falls in. */
export interface WinterTruce {
  readonly from: PlainDate
  readonly until: PlainDate
}

/**
 * The winter truce that a day falls in, from its first to its last day; `null` for a day outside. It does not protect whoever
 * has a new home assured, nor those who entered another's home by force. Throws `OutsideKnownPeriod` before 29 July 2023.
 *
 * @example
 * ```ts
 * import { winterTruce } from "@traitdunion/plugin-housing"
 * winterTruce("2027-03-31") // { from: "2026-11-01", until: "2027-03-31" }
 * winterTruce("2027-04-01") // null
 * ```
 */
export const winterTruce = (on: PlainDate | string): WinterTruce | null => {
  const day = plainDate(on)
  const { from, until } = valueOn(truceDays, day).value
  const year = Number(day.slice(0, 4))
  const at = day.slice(5)
  if (at >= from) return { from: plainDate(`${year}-${from}`), until: plainDate(`${year + 1}-${until}`) }
  return at <= until ? { from: plainDate(`${year - 1}-${from}`), until: plainDate(`${year}-${until}`) } : null
}

/** @internal The first day from this one on that the truce does not protect. */
export const afterTruce = (day: PlainDate): PlainDate => {
  const truce = winterTruce(day)
  return truce === null ? day : addDays(truce.until, 1)
}
