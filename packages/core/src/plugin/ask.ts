import type * as z from "zod"
import { InvalidValue } from "../kernel/index.ts"
import type { AnyReadable, Readable } from "./needs.ts"

const NAME = /^[a-z][a-z0-9-]{0,39}\/[a-z][a-z0-9-]{0,59}$/

/** @internal Refuse a name or a version that no offer can have. */
export const checkOfferName = (name: string, version: number): void => {
  if (NAME.test(name) && Number.isInteger(version) && version >= 1) return
  throw new InvalidValue("offer", {
    fr: `Offre mal nommée : « ${name} », version ${version}. Écrire l'extension, une barre et le nom, et une version à partir de 1.`,
    en: `Not an offer: ${name}, version ${version}. Write the plugin's id, a slash and a name, and a version from 1.`,
  })
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
  checkOfferName(spec.offer, spec.version)
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
