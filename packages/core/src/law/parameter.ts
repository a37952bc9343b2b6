import {
  type Citation,
  InvalidValue,
  type Label,
  OutsideKnownPeriod,
  type PlainDate,
  plainDate,
} from "../kernel/index.ts"

/** A value in force from one day to another (both included), with the text that sets it. */
export interface DatedValue<T> {
  readonly from: PlainDate
  readonly to?: PlainDate
  readonly value: T
  readonly reference: Citation
}

/**
 * An amount, a threshold or a delay that changes with time. Looked up by the date of the facts, never "the latest".
 * `checkedOn` is the last day on which somebody looked the values up: it separates *unchanged* from *nobody looked*.
 */
export interface Parameter<T> {
  readonly id: string
  readonly label: Label
  /** The unit of the value: `cents/month`, `days`, `ratio`. */
  readonly unit: string
  readonly checkedOn: PlainDate
  readonly values: ReadonlyArray<DatedValue<T>>
}

/**
 * Declare a dated parameter. The values go in order of date and do not overlap; anything else throws
 * {@link InvalidValue} at once.
 *
 * @example
 * ```ts
 * import { defineParameter, valueOn } from "@traitdunion/core"
 * const fee = defineParameter({
 *   id: "example.fee", label: { fr: "Frais d'exemple" }, unit: "cents", checkedOn: "2026-11-23",
 *   values: [{ from: "2026-01-01", to: "2026-12-31", value: 1200, reference: { source: "Exemple fictif" } }],
 * })
 * valueOn(fee, "2026-03-14").value // 1200
 * ```
 */
export const defineParameter = <T>(spec: {
  readonly id: string
  readonly label: Label
  readonly unit: string
  readonly checkedOn: string
  readonly values: ReadonlyArray<{
    readonly from: string
    readonly to?: string
    readonly value: T
    readonly reference: Citation
  }>
}): Parameter<T> => {
  const values = spec.values.map(
    (entry): DatedValue<T> => ({
      from: plainDate(entry.from),
      ...(entry.to === undefined ? {} : { to: plainDate(entry.to) }),
      value: entry.value,
      reference: entry.reference,
    }),
  )
  for (const [index, entry] of values.entries()) {
    const previous = values[index - 1]
    const overlaps =
      previous !== undefined && (previous.to === undefined ? previous.from >= entry.from : previous.to >= entry.from)
    if (overlaps || (entry.to !== undefined && entry.to < entry.from)) {
      throw new InvalidValue("parameter", {
        fr: `Les périodes du paramètre ${spec.id} se recouvrent ou sont à l'envers.`,
        en: `The periods of parameter ${spec.id} overlap or run backwards.`,
      })
    }
  }
  return { id: spec.id, label: spec.label, unit: spec.unit, checkedOn: plainDate(spec.checkedOn), values }
}

/**
 * The value in force on a date, with its reference. An open-ended value holds until the next one begins.
 * Throws {@link OutsideKnownPeriod} before the first value, in a gap, or after the last known day.
 */
export const valueOn = <T>(parameter: Parameter<T>, on: PlainDate | string): DatedValue<T> => {
  const day = plainDate(on)
  const found = parameter.values.findLast((entry) => entry.from <= day)
  if (found !== undefined && (found.to === undefined || day <= found.to)) return found
  throw new OutsideKnownPeriod(parameter.id, day, parameter.values[0]?.from ?? "—", parameter.values.at(-1)?.to)
}
