import { addDays, addMonths, type Citation, type Label, type PlainDate } from "../kernel/index.ts"
import { type EnteredAmount, takes, withEntered } from "./entered.ts"
import type { Parameter } from "./parameter.ts"

/** Days before the end of the last known period from which somebody should look for the next text. */
const ENDS_WITHIN_DAYS = 60
/** Months after which what nobody looked up again is said to be unchecked. */
const CHECKED_WITHIN_MONTHS = 13

/** A period of a parameter as it holds in a structure. */
export interface ReviewedPeriod {
  readonly from: PlainDate
  /** `null` until another value begins. */
  readonly to: PlainDate | null
  readonly value: unknown
  readonly reference: Citation
}

/** Where a parameter of law stands on a day: what is known, until when, and who looked last. */
export interface ReviewedParameter {
  readonly parameter: string
  readonly label: Label
  readonly unit: string
  /** The last day on which the values of the tool were looked up. */
  readonly checkedOn: PlainDate
  readonly periods: ReadonlyArray<ReviewedPeriod>
  /** The last day that is known; `null` where the last value holds until another text. */
  readonly knownUntil: PlainDate | null
  /** `ended`: today is not known any more. `ends-soon`: 60 days or fewer are left. */
  readonly state: "known" | "ends-soon" | "ended"
  /** Nobody looked the values up for 13 months. */
  readonly unchecked: boolean
  /** Whether a structure may enter an amount, see `law.enter`. */
  readonly enterable: boolean
  /** What the structure entered: whether the parameter takes it, and whether the tool says otherwise for its days. */
  readonly entered: ReadonlyArray<EnteredAmount & { readonly usable: boolean; readonly differs: boolean }>
}

const sameValue = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const differs = ({ values }: Parameter<unknown>, { from, to, value }: EnteredAmount): boolean =>
  values.some(
    (known, index) =>
      (to === null || known.from <= to) &&
      (known.to === undefined || known.to >= from) &&
      // An open value that a later text replaces does not contradict it.
      (known.to !== undefined || index < values.length - 1 || known.from >= from) &&
      !sameValue(known.value, value),
  )

/**
 * Where each parameter stands on a day, with what a structure entered: the soonest to end first, then by id. Pure: what
 * `law.parameters` answers and what `traitdunion law` prints.
 *
 * @example
 * ```ts
 * import { plainDate, reviewLaw, smallCellThreshold } from "@traitdunion/core"
 * reviewLaw([smallCellThreshold], [], plainDate("2026-12-01"))[0]?.state // "known"
 * ```
 */
export const reviewLaw = (
  parameters: Iterable<Parameter<unknown>>,
  entered: ReadonlyArray<EnteredAmount>,
  today: PlainDate,
): ReadonlyArray<ReviewedParameter> => {
  const reviewed = [...parameters].map((parameter): ReviewedParameter => {
    const { id, label, unit, checkedOn, accepts } = parameter
    const { values } = withEntered(parameter, entered)
    const knownUntil = values.at(-1)?.to ?? null
    const known = values.some(({ from, to }) => from <= today && (to === undefined || today <= to))
    return {
      parameter: id,
      label,
      unit,
      checkedOn,
      periods: values.map(({ from, to = null, value, reference }) => ({ from, to, value, reference })),
      knownUntil,
      state: !known
        ? "ended"
        : knownUntil !== null && knownUntil <= addDays(today, ENDS_WITHIN_DAYS)
          ? "ends-soon"
          : "known",
      unchecked: addMonths(checkedOn, CHECKED_WITHIN_MONTHS) < today,
      enterable: accepts !== undefined,
      entered: entered
        .filter((amount) => amount.parameter === id)
        .map((amount) => ({
          ...amount,
          usable: takes(parameter, amount.value),
          differs: differs(parameter, amount),
        })),
    }
  })
  const end = ({ knownUntil }: ReviewedParameter): string => knownUntil ?? "9999-12-31"
  return reviewed.toSorted((a, b) =>
    end(a) === end(b) ? (a.parameter < b.parameter ? -1 : 1) : end(a) < end(b) ? -1 : 1,
  )
}
