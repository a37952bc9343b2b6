import { OutsideKnownPeriod, type PlainDate, plainDate, type Words } from "../kernel/index.ts"
import { type DatedValue, type Parameter, valueOn } from "./parameter.ts"

/**
 * A figure that cannot be told on a day, because the tool does not know the amounts of that day: neither zero nor
 * nothing. It has the shape of an explained figure, so that whoever shows figures shows it too.
 */
export interface NotKnown<out A = unknown> {
  readonly amount: null
  /** Why, in French. */
  readonly steps: ReadonlyArray<string>
  readonly references: readonly []
  /** The parameter that is not known, and the day that was asked for. */
  readonly parameter: string
  readonly on: PlainDate
  /** Such as « barème 2027 pas encore connu de l'outil ». */
  readonly words: Words
  /** The same figure by the last amounts that are known before that day, for what they are; `null` when there are none. */
  readonly lastKnown: { readonly on: PlainDate; readonly figure: A } | null
}

/** More parameters than one figure rests on: it goes back past each that has ended. */
const MAX_STEPS_BACK = 20

const before = <A>(day: string | undefined, compute: (on: PlainDate) => A, steps = 0): NotKnown<A>["lastKnown"] => {
  if (day === undefined || steps === MAX_STEPS_BACK) return null
  const on = plainDate(day)
  try {
    return { on, figure: compute(on) }
  } catch (error) {
    if (error instanceof OutsideKnownPeriod) return before(error.lastKnownDay, compute, steps + 1)
    throw error
  }
}

/**
 * A figure on a day, or why it is not known, with what it would be by the last amounts that are. Anything else that
 * `compute` throws goes on.
 *
 * @example
 * ```ts
 * import { defineParameter, orNotKnown, plainDate, valueOn } from "@traitdunion/core"
 * const fee = defineParameter({
 *   id: "example.fee", label: { fr: "Frais d'exemple" }, unit: "cents", checkedOn: "2026-11-23",
 *   values: [{ from: "2026-01-01", to: "2026-12-31", value: 1200, reference: { source: "Exemple fictif" } }],
 * })
 * const twice = orNotKnown(plainDate("2027-01-11"), (on) => ({ amount: valueOn(fee, on).value * 2 }))
 * if (twice.amount === null) console.log(twice.words.fr, twice.lastKnown?.figure.amount)
 * ```
 */
export const orNotKnown = <A>(on: PlainDate, compute: (on: PlainDate) => A): A | NotKnown<A> => {
  try {
    return compute(on)
  } catch (error) {
    if (!(error instanceof OutsideKnownPeriod)) throw error
    const { parameter, words, lastKnownDay } = error
    return {
      amount: null,
      steps: [words.fr],
      references: [],
      parameter,
      on,
      words,
      lastKnown: before(lastKnownDay, compute),
    }
  }
}

/**
 * The value in force on a day, or `null` where it is not known: for what is told beside a figure and left out without it.
 * Throws `InvalidValue` for what is no day.
 *
 * @example
 * ```ts
 * import { smallCellThreshold, valueIfKnown } from "@traitdunion/core"
 * valueIfKnown(smallCellThreshold, "1999-01-01") // null
 * ```
 */
export const valueIfKnown = <T>(parameter: Parameter<T>, on: PlainDate | string): DatedValue<T> | null => {
  const found = orNotKnown(plainDate(on), (day) => valueOn(parameter, day))
  return "value" in found ? found : null
}
