import type * as z from "zod"
import {
  addDays,
  type Citation,
  InvalidValue,
  type KnownPeriod,
  type Label,
  OutsideKnownPeriod,
  type PlainDate,
  plainDate,
} from "../kernel/index.ts"

/** A value in force from one day to another (both included), with the text that sets it. */
export interface DatedValue<out T> {
  readonly from: PlainDate
  readonly to?: PlainDate
  readonly value: T
  readonly reference: Citation
}

/**
 * An amount, a threshold or a delay that changes with time. Looked up by the date of the facts, never "the latest".
 * `checkedOn` is the last day on which somebody looked the values up: it separates *unchanged* from *nobody looked*.
 */
export interface Parameter<out T> {
  readonly id: string
  readonly label: Label
  /** The unit of the value: `cents/month`, `days`, `ratio`. */
  readonly unit: string
  readonly checkedOn: PlainDate
  readonly values: ReadonlyArray<DatedValue<T>>
  /** What a structure may enter for a period that is not known, see `law.enter`; nothing when it is left out. */
  readonly accepts?: z.core.$ZodType<T>
}

const misplaced = (id: string): InvalidValue =>
  new InvalidValue("parameter", {
    fr: `Les périodes du paramètre ${id} se recouvrent ou sont à l'envers.`,
    en: `The periods of parameter ${id} overlap or run backwards.`,
  })

/** Only what can be followed by anybody is a link, and only a day of the calendar is a day. */
const checkedReference = (reference: Citation): Citation => {
  if (reference.publishedOn !== undefined) plainDate(reference.publishedOn)
  if (reference.url === undefined || /^https:\/\/[^\s]+$/.test(reference.url)) return reference
  throw new InvalidValue("url", {
    fr: `L'adresse d'une référence commence par https:// : ${reference.source}.`,
    en: `The address of a reference begins with https://: ${reference.source}.`,
  })
}

/**
 * Declare a dated parameter. The values go in order of date and do not overlap; anything else throws
 * {@link InvalidValue} at once. With `accepts`, a schema, a structure may enter the amounts of a decree that this version
 * does not know; see `Law.enter`.
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
  readonly accepts?: z.core.$ZodType<T>
}): Parameter<T> => {
  const values = spec.values.map(
    (entry): DatedValue<T> => ({
      from: plainDate(entry.from),
      ...(entry.to === undefined ? {} : { to: plainDate(entry.to) }),
      value: entry.value,
      reference: checkedReference(entry.reference),
    }),
  )
  for (const [index, entry] of values.entries()) {
    const previous = values[index - 1]
    const overlaps =
      previous !== undefined && (previous.to === undefined ? previous.from >= entry.from : previous.to >= entry.from)
    if (overlaps || (entry.to !== undefined && entry.to < entry.from)) throw misplaced(spec.id)
  }
  const { id, label, unit, accepts } = spec
  return {
    id,
    label,
    unit,
    checkedOn: plainDate(spec.checkedOn),
    values,
    ...(accepts === undefined ? {} : { accepts }),
  }
}

/** The days on which something is known, in stretches without a gap: a period that says less would be wrong in a gap. */
const knownPeriods = (values: ReadonlyArray<DatedValue<unknown>>): ReadonlyArray<KnownPeriod> => {
  const periods: Array<{ from: string; to: PlainDate | undefined }> = []
  for (const [index, { from, to }] of values.entries()) {
    const next = values[index + 1]
    // An open-ended value holds until the next one begins.
    const end = to ?? (next === undefined ? undefined : addDays(next.from, -1))
    const last = periods.at(-1)
    if (last?.to !== undefined && addDays(last.to, 1) === from) last.to = end
    else periods.push({ from, to: end })
  }
  return periods
}

/** @internal The same as {@link valueOn}, on a day that was checked before. */
export const valueOnDay = <T>(parameter: Parameter<T>, day: PlainDate): DatedValue<T> => {
  const { values } = parameter
  for (let index = values.length - 1; index >= 0; index -= 1) {
    const entry = values[index]
    if (entry === undefined || entry.from > day) continue
    if (entry.to === undefined || day <= entry.to) return entry
    break
  }
  throw new OutsideKnownPeriod(parameter.id, day, values[0]?.from ?? "—", values.at(-1)?.to, {
    label: parameter.label,
    periods: values.length === 0 ? [{ from: "—" }] : knownPeriods(values),
    lastKnownDay: values.findLast(({ to }) => to !== undefined && to < day)?.to,
  })
}

/**
 * The value in force on a date, with its reference. An open-ended value holds until the next one begins.
 * Throws {@link OutsideKnownPeriod} before the first value, in a gap, or after the last known day.
 */
export const valueOn = <T>(parameter: Parameter<T>, on: PlainDate | string): DatedValue<T> =>
  valueOnDay(parameter, plainDate(on))
