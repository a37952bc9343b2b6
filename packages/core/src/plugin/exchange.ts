import type * as z from "zod"
import type { Label, Role } from "../kernel/index.ts"
import type { AnyCommand, Command } from "./command.ts"
import type { Leaving, Outlet, OutletCall } from "./outlet.ts"
import type { ReadContext } from "./query.ts"
import type { Released } from "./released.ts"

type InOf<C> = C extends Command<infer In, infer _Input, infer _Code, infer _State, infer _Event> ? In : never
type EventsOf<C> =
  C extends Command<infer _In, infer _Input, infer _Code, infer _State, infer Event> ? ReadonlyArray<Event> : never

/** What an exchange knows of the call. */
export interface ExchangeCall<out Input> extends OutletCall<Input> {
  /** A new id for this question, by which its answer finds it. */
  readonly id: string
}

/**
 * Declare a path outward on which something comes back: a question to another administration's service, with its answer.
 * Two commands stand around it, and neither can be called otherwise:
 * - `asking` is decided under its rules and commits together with the disclosures: before anything leaves, the file says
 *   what was asked, and where a rule blocks, nothing leaves;
 * - `answering` writes down what came back, decided on how things stand *then*: a mandate revoked in between is seen.
 *
 * `send` answers what came of the question as a value, failures that can be foreseen included, so that the file says
 * those, too. `tell` says what the caller gets, from what was written. The same command id asks nothing again: it is
 * refused, and the file says what came of the question.
 *
 * @example
 * ```ts
 * import { defineExchange, defineStream, field, Person } from "@traitdunion/core"
 * import * as z from "zod"
 * const Check = defineStream("check", { Asked: z.strictObject({}), Answered: z.strictObject({ known: z.boolean() }) })
 *   .evolve<number>(0, { Asked: (asked) => asked + 1, Answered: (asked) => asked })
 * const input = z.strictObject({ person: field.id, partner: field.id })
 * const asking = Check.command({
 *   summary: { fr: "Demander" }, by: ["mediator"], input, key: ({ person }) => person,
 *   decide: ({ emit }) => emit("Asked", {}),
 * })
 * const answering = Check.command({
 *   summary: { fr: "Consigner la réponse" }, by: ["mediator"],
 *   input: z.strictObject({ person: field.id, known: z.boolean() }), key: ({ person }) => person,
 *   decide: ({ input: { known }, emit }) => emit("Answered", { known }),
 * })
 * const isKnown = defineExchange({
 *   summary: { fr: "Demander à un partenaire s'il connaît une personne" },
 *   by: ["mediator"],
 *   input,
 *   gather: async ({ input: { person, partner }, read }) => {
 *     const { name } = await read.state(Person, person)
 *     return { recipient: partner, parts: { name }, required: ["identity"] }
 *   },
 *   asking: { command: asking, input: (call) => call.input },
 *   send: async ({ parts }) => parts.name === "Camille Exemple",
 *   answering: { command: answering, input: (known, { input: { person } }) => ({ person, known }) },
 *   tell: (known) => known,
 * })
 * ```
 */
export const defineExchange = <
  I extends z.core.$ZodType,
  Parts,
  Sent,
  Asking extends AnyCommand,
  Answering extends AnyCommand,
  A,
>(spec: {
  readonly summary: Label
  /** Who may use it. Nobody else can. */
  readonly by: ReadonlyArray<Role>
  readonly input: I
  readonly gather: (args: OutletCall<z.output<I>> & { readonly read: ReadContext }) => Promise<Leaving<Parts>>
  readonly asking: { readonly command: Asking; readonly input: (call: ExchangeCall<z.output<I>>) => InOf<Asking> }
  readonly send: (released: Released<Parts, "agreement">, args: ExchangeCall<z.output<I>>) => Promise<Sent>
  readonly answering: {
    readonly command: Answering
    readonly input: (sent: NoInfer<Sent>, call: ExchangeCall<z.output<I>>) => InOf<Answering>
  }
  readonly tell: (sent: NoInfer<Sent>, events: EventsOf<Answering>) => A
}): Outlet<z.input<I>, z.output<I>, A> => {
  const { asking, answering, tell, ...outlet } = spec
  return { kind: "outlet", "~origin": Symbol(), purpose: "agreement", exchange: { asking, answering, tell }, ...outlet }
}
