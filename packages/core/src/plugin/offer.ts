import type * as z from "zod"
import type { Label } from "../kernel/index.ts"
import { checkOfferName } from "./ask.ts"
import type { AnyReadable, Readable } from "./needs.ts"
import type { ReadContext } from "./query.ts"

/** What a plugin lets others build on: an answer about something, told of its own streams. Made by {@link defineOffer}. */
export interface Offer {
  readonly kind: "offer"
  readonly name: string
  readonly version: number
  readonly label: Label
  readonly stream: AnyReadable
  readonly answer: z.core.$ZodType
  readonly find: (about: string, read: ReadContext) => Promise<ReadonlyArray<string>>
  readonly tells: (state: never, key: string) => unknown
}

/**
 * Offer what others may build on, by a name and a version that stand for the shape of the answer: another shape is another
 * version. The streams that are found are told of one by one, and only to whoever may read them: the access rules of who
 * offers hold for who asks.
 *
 * @example
 * ```ts
 * import { column, defineOffer, defineStream, defineTable, field } from "@traitdunion/core"
 * import * as z from "zod"
 * const Loan = defineStream("loan", { Lent: z.strictObject({ person: field.id, on: field.date }) }).evolve<{
 *   readonly person: string; readonly on: string
 * } | null>(null, { Lent: (_, data) => data })
 * const loans = defineTable("loan", { person: column.indexed(column.text()) })
 * export const loanOffer = defineOffer(Loan, {
 *   name: "tools/loan",
 *   version: 1,
 *   label: { fr: "Prêt d'outils" },
 *   answer: z.strictObject({ loan: field.id, on: field.date }),
 *   find: async (person, read) => (await read.rows(loans, { where: { person } })).map(({ key }) => key),
 *   tells: (loan, key) => (loan === null ? null : { loan: key, on: loan.on }),
 * })
 * ```
 */
export const defineOffer = <State, A extends z.core.$ZodType>(
  stream: Readable<State>,
  spec: {
    /** `plugin/thing`, such as `dalo/appeal`. */
    readonly name: string
    readonly version: number
    readonly label: Label
    /** The shape of one answer. Personal values have no place in it. */
    readonly answer: A
    /** The keys of the streams that are about something, such as a person. */
    readonly find: Offer["find"]
    /** What is told of one stream; `null` for nothing. */
    readonly tells: (state: State, key: string) => z.input<A> | null
  },
): Offer => {
  checkOfferName(spec.name, spec.version)
  return { kind: "offer", stream, ...spec }
}
