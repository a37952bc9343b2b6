import * as z from "zod"
import { addDays, type Citation, field, formatDay, inWords, lazily, type PlainDate } from "../kernel/index.ts"
import { checked } from "./checked.ts"
import type { DatedValue, Parameter } from "./parameter.ts"

type Scalar = number | boolean | string
type Group = Scalar | ReadonlyArray<Scalar> | Readonly<Record<string, Scalar>>
/** What an amount of law is made of: numbers, yes or no, short codes such as `P2M`, and lists and records of these. */
export type LawValue = Scalar | ReadonlyArray<Group> | Readonly<Record<string, Group | ReadonlyArray<Group>>>

const code = lazily(() =>
  z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, {
    error: inWords({ fr: "Un code court est attendu, sans texte libre", en: "A short code, and no free text" }),
  }),
)
const scalar = lazily(() => z.union([z.number(), z.boolean(), code()]))
const group = lazily(() => z.union([scalar(), z.array(scalar()).max(200), z.record(code(), scalar())]))
/** @internal Its schema: nothing that could name somebody. */
export const lawValue: () => z.ZodType<LawValue, LawValue> = lazily(() =>
  z.union([scalar(), z.array(group()).max(200), z.record(code(), z.union([group(), z.array(group()).max(200)]))]),
)

/** @internal The text that sets an amount, as it is given. */
export const lawReference = lazily(() =>
  z.strictObject({
    source: field.anonymousText(200),
    reference: z.exactOptional(field.anonymousText(300)),
    url: z.exactOptional(
      z
        .url({
          protocol: /^https$/,
          error: inWords({
            fr: "Une adresse qui commence par https:// est attendue",
            en: "An address that begins with https://",
          }),
        })
        .max(500),
    ),
    publishedOn: z.exactOptional(field.date),
  }),
)

/** An amount of law that a structure entered by itself, from a text that the tool does not know yet. */
export interface EnteredAmount {
  /** The id of the parameter. */
  readonly parameter: string
  readonly from: PlainDate
  /** The last day; `null` until another value begins. */
  readonly to: PlainDate | null
  readonly value: LawValue
  readonly reference: Citation
  /** Who read the text, by their opaque id, and when. */
  readonly checkedBy: string
  readonly checkedOn: PlainDate
}

const entered = lazily(() =>
  z.strictObject({
    parameter: z.string().max(80),
    from: field.date,
    to: z.nullable(field.date),
    value: lawValue(),
    reference: lawReference(),
    checkedBy: z.string().min(1).max(64),
    checkedOn: field.date,
  }),
)
/** @internal Its schema, for whoever is handed some. */
export const enteredAmounts: z.ZodType<ReadonlyArray<EnteredAmount>> = z.lazy(() =>
  z.readonly(z.array(entered()).max(2000)),
)

/** The amount as the parameter takes it, or `undefined` where it does not. */
const taken = <T>(parameter: Parameter<T>, value: LawValue): { readonly value: T } | undefined => {
  if (parameter.accepts === undefined) return undefined
  const parsed = z.safeParse(parameter.accepts, value)
  return parsed.success ? { value: parsed.data } : undefined
}

const told = ({ reference: given, checkedOn }: EnteredAmount): Citation => {
  const words = `saisi par la structure, texte vérifié le ${formatDay(checkedOn)}`
  return { ...given, reference: given.reference === undefined ? words : `${given.reference} ; ${words}` }
}

/** Lay a value over others: for its days it stands in their place. */
const laidOver = <T>(values: ReadonlyArray<DatedValue<T>>, over: DatedValue<T>): ReadonlyArray<DatedValue<T>> => {
  const next = values.find(({ from }) => from > over.from)
  const to = over.to ?? (next === undefined ? undefined : addDays(next.from, -1))
  const cut = values.flatMap((known, index): ReadonlyArray<DatedValue<T>> => {
    const following = values[index + 1]
    const until = known.to ?? (following === undefined ? undefined : addDays(following.from, -1))
    const head = known.from < over.from
    const tail = to !== undefined && (until === undefined || until > to)
    if ((to !== undefined && known.from > to) || (until !== undefined && until < over.from)) return [known]
    return [
      ...(head ? [{ ...known, to: addDays(over.from, -1) }] : []),
      ...(tail ? [{ ...known, from: addDays(to, 1) }] : []),
    ]
  })
  return [...cut, to === undefined ? over : { ...over, to }].toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

/**
 * A parameter with what a structure entered for it: for the days that it tells, the structure's amount stands, and its
 * reference says who set it and when the text was read. What the parameter does not take is left out; see `law.parameters`,
 * which names it.
 *
 * @example
 * ```ts
 * import { defineParameter, type EnteredAmount, valueOn, withEntered } from "@traitdunion/core"
 * import * as z from "zod"
 * const fee = defineParameter({
 *   id: "example.fee", label: { fr: "Frais d'exemple" }, unit: "cents", checkedOn: "2026-11-23", accepts: z.int(),
 *   values: [{ from: "2026-01-01", to: "2026-12-31", value: 1200, reference: { source: "Exemple fictif" } }],
 * })
 * const known = (entered: ReadonlyArray<EnteredAmount>) => valueOn(withEntered(fee, entered), "2027-02-01").value
 * ```
 */
export const withEntered = <T>(parameter: Parameter<T>, amounts: ReadonlyArray<EnteredAmount>): Parameter<T> => {
  const mine = amounts.filter((amount) => amount.parameter === parameter.id)
  if (mine.length === 0) return parameter
  let values = parameter.values
  for (const amount of mine.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const found = taken(parameter, amount.value)
    if (found === undefined) continue
    const { from, to } = amount
    values = laidOver(values, { from, ...(to === null ? {} : { to }), value: found.value, reference: told(amount) })
  }
  return { ...parameter, values }
}

/** @internal Whether a parameter takes a value. */
export const takes = (parameter: Parameter<unknown>, value: LawValue): boolean => taken(parameter, value) !== undefined

/**
 * A set of parameters with what a structure entered, as `law.entered` tells it: give it to a calculation as its law.
 * Throws `InvalidInput` for what are no entered amounts.
 *
 * @example
 * ```ts
 * import { type EnteredAmount, lawWith, smallCellThreshold } from "@traitdunion/core"
 * const known = (entered: ReadonlyArray<EnteredAmount>) => lawWith({ smallCellThreshold }, entered)
 * ```
 */
export const lawWith = <L extends { readonly [K in keyof L]: Parameter<unknown> }>(
  law: L,
  amounts: ReadonlyArray<EnteredAmount>,
): L => {
  if (amounts.length === 0) return law
  const known = checked("lawWith", enteredAmounts, amounts)
  const parameters: ReadonlyArray<readonly [string, Parameter<unknown>]> = Object.entries(law)
  const changed = Object.fromEntries(parameters.map(([name, parameter]) => [name, withEntered(parameter, known)]))
  return { ...law, ...changed }
}
