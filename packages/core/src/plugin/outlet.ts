import type * as z from "zod"
import type { Actor, Instant, Label, PersonalCategory, PlainDate, Role } from "../kernel/index.ts"
import type { AnyCommand } from "./command.ts"
import type { ReadContext } from "./query.ts"
import type { Released, ReleasePurpose } from "./released.ts"

/** What is to leave, before the gate: sealed values wherever they stand in `parts`. */
export interface Leaving<out Parts> {
  /** Who gets it: the id of an institution or a person. */
  readonly recipient: string
  /** The mediation that it is about, when there is one. */
  readonly mediation?: string
  readonly parts: Parts
  /** The categories without which nothing is to leave at all. Everything else that is not agreed to stays here. */
  readonly required?: ReadonlyArray<PersonalCategory>
}

/** @internal The commands of an exchange, and what the caller is told in the end. */
export interface ExchangeSteps {
  readonly asking: { readonly command: AnyCommand; readonly input: (call: never, parts: never) => unknown }
  /** Absent where nothing comes back. */
  readonly answering?: { readonly command: AnyCommand; readonly input: (sent: never, call: never) => unknown }
  readonly tell?: (sent: never, events: never) => unknown
}

/** A path outward: a document, a message, a call to a partner, an export. */
export interface Outlet<in In, out Input, out A> {
  readonly kind: "outlet"
  /** For the engine only: where it was declared. Rules follow it into whatever it is spread into. */
  readonly "~origin"?: symbol
  readonly summary: Label
  readonly by: ReadonlyArray<Role>
  readonly input: z.core.$ZodType
  /** What it answers, as far as it is said. */
  readonly answer?: z.core.$ZodType
  readonly purpose: ReleasePurpose
  /** @internal The command that decides and writes down each disclosure, when it is not that of agreements. */
  readonly through?: AnyCommand
  /** @internal What is written down around it, when something comes back: see `defineExchange`. */
  readonly exchange?: ExchangeSteps
  readonly gather: (args: never) => Promise<Leaving<unknown> & { readonly more?: Readonly<Record<string, unknown>> }>
  readonly send: (released: never, args: never) => Promise<unknown>
  /** For the type checker only. */
  readonly "~types"?: { readonly in: (input: In) => void; readonly input: Input; readonly answer: A }
}

// biome-ignore lint/suspicious/noExplicitAny: an outlet of any kind
export type AnyOutlet = Outlet<any, any, any>

/** What an outlet knows of the call. */
export interface OutletCall<out Input> {
  readonly input: Input
  readonly actor: Actor
  readonly at: Instant
  /** Today's civil date where the structure is. */
  readonly today: PlainDate
}

/**
 * Declare a path outward. `gather` says what is to leave and to whom, everything still sealed. The gate asks what each
 * person concerned agreed to share with that recipient, writes the disclosure in the journal, and opens only what was
 * agreed to; `send` then prints or sends it. Nothing else in a plugin ever gets clear text.
 *
 * @example
 * ```ts
 * import { defineOutlet, field, Person } from "@traitdunion/core"
 * import * as z from "zod"
 * const card = defineOutlet({
 *   summary: { fr: "Donner le nom d'une personne à un partenaire" },
 *   by: ["mediator"],
 *   input: z.strictObject({ person: field.id, partner: field.id }),
 *   gather: async ({ input, read }) => {
 *     const { name } = await read.state(Person, input.person)
 *     return { recipient: input.partner, parts: { name }, required: ["identity"] }
 *   },
 *   send: async (released) => `Personne : ${released.parts.name ?? "—"}`,
 * })
 * ```
 */
export const defineOutlet = <I extends z.core.$ZodType, Parts, A>(spec: {
  readonly summary: Label
  /** Who may use it. Nobody else can. */
  readonly by: ReadonlyArray<Role>
  readonly input: I
  /** What it answers: documents tell it. */
  readonly answer?: z.core.$ZodType
  readonly gather: (args: OutletCall<z.output<I>> & { readonly read: ReadContext }) => Promise<Leaving<Parts>>
  readonly send: (released: Released<Parts, "agreement">, args: OutletCall<z.output<I>>) => Promise<A>
}): Outlet<z.input<I>, z.output<I>, A> => ({ kind: "outlet", "~origin": Symbol(), purpose: "agreement", ...spec })

/** @internal A path outward on another ground than an agreement: the core's own, for no plugin can. */
export const outletThrough = <I extends z.core.$ZodType, Parts, A, const P extends ReleasePurpose>(spec: {
  readonly summary: Label
  readonly by: ReadonlyArray<Role>
  readonly input: I
  readonly purpose: P
  readonly through: AnyCommand
  readonly gather: (
    args: OutletCall<z.output<I>> & { readonly read: ReadContext },
  ) => Promise<Leaving<Parts> & { readonly more?: Readonly<Record<string, unknown>> }>
  readonly send: (released: Released<Parts, P>, args: OutletCall<z.output<I>>) => Promise<A>
}): Outlet<z.input<I>, z.output<I>, A> => ({ kind: "outlet", "~origin": Symbol(), ...spec })

/**
 * @internal A path outward of what names nobody, such as figures: a command of its own writes down what leaves, before
 * it does. The core's own.
 */
export const outletRecorded = <I extends z.core.$ZodType, Parts, A>(spec: {
  readonly summary: Label
  readonly by: ReadonlyArray<Role>
  readonly input: I
  readonly gather: (args: OutletCall<z.output<I>> & { readonly read: ReadContext }) => Promise<Leaving<Parts>>
  readonly recorded: {
    readonly command: AnyCommand
    readonly input: (call: OutletCall<z.output<I>> & { readonly id: string }, parts: Parts) => unknown
  }
  readonly send: (
    released: Released<Parts, "agreement">,
    args: OutletCall<z.output<I>> & { readonly id: string },
  ) => Promise<A>
}): Outlet<z.input<I>, z.output<I>, A> => {
  const { recorded, ...outlet } = spec
  return { kind: "outlet", "~origin": Symbol(), purpose: "agreement", exchange: { asking: recorded }, ...outlet }
}
