import type * as z from "zod"
import { InvalidValue, type Label } from "../kernel/index.ts"
import type { AnyReadable, Readable } from "./needs.ts"
import type { ReadContext } from "./query.ts"

const NAME = /^[a-z][a-z0-9-]{0,39}\/[a-z][a-z0-9-]{0,59}$/

const checked = (name: string, version: number): void => {
  if (NAME.test(name) && Number.isInteger(version) && version >= 1) return
  throw new InvalidValue("offer", {
    fr: `Offre mal nommée : « ${name} », version ${version}. Écrire l'extension, une barre et le nom, et une version à partir de 1.`,
    en: `Not an offer: ${name}, version ${version}. Write the plugin's id, a slash and a name, and a version from 1.`,
  })
}

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
  checked(spec.name, spec.version)
  return { kind: "offer", stream, ...spec }
}

/** What a plugin would build on, offered by another one that may be absent. Made by {@link defineAsk}. */
export interface Ask<T> extends Readable<ReadonlyArray<T>> {
  readonly kind: "ask"
  readonly offer: string
  readonly version: number
  readonly answer: z.core.$ZodType
  readonly required: boolean
}

// biome-ignore lint/suspicious/noExplicitAny: an ask of any shape
export type AnyAsk = Ask<any>

/**
 * Ask for what another plugin offers, without importing it: the answers have the shape that is written here. It is read as
 * a stream is, under the key of what it is about, in queries, outlets, rules and decisions: `read.state(ask, person)`, or
 * `needs: { loans: { stream: ask, keys: ({ input }) => [input.person] } }`. Where nobody offers it, or in another version,
 * there is no answer, and the opening says so; one that is `required` is refused there.
 *
 * @example
 * ```ts
 * import { defineAsk, defineQuery, field } from "@traitdunion/core"
 * import * as z from "zod"
 * export const loans = defineAsk({
 *   offer: "tools/loan",
 *   version: 1,
 *   answer: z.strictObject({ loan: field.id, on: field.date }),
 * })
 * export const lent = defineQuery({
 *   summary: { fr: "Voir ce qui est prêté" }, by: ["mediator"], input: z.strictObject({ person: field.id }),
 *   run: async ({ input, read }) => (await read.state(loans, input.person)).map(({ on }) => on),
 * })
 * ```
 */
export const defineAsk = <A extends z.core.$ZodType>(spec: {
  readonly offer: string
  readonly version: number
  readonly answer: A
  readonly required?: boolean
}): Ask<z.output<A>> => {
  checked(spec.offer, spec.version)
  return {
    kind: "ask",
    ...spec,
    required: spec.required ?? false,
    name: `ask:${spec.offer}`,
    upcast: () => undefined,
    initial: () => [],
    fold: (state) => state,
  }
}

/** Whether what is read is asked for of another plugin. */
export const isAsk = (stream: AnyReadable): stream is AnyAsk => "kind" in stream && stream.kind === "ask"

/** How what a plugin asks for stands: who offers it, and whether the two ask for each other. */
export interface AskState {
  readonly plugin: string
  readonly offer: string
  readonly version: number
  readonly status: "met" | "absent" | "other-version"
  /** The version that is offered; absent where nobody offers it. */
  readonly offered?: number
  /** Whether the plugin that offers it asks for something of the one that asks, itself or through others. */
  readonly circle: boolean
}
