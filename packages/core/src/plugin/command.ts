import type * as z from "zod"
import type { Actor, Instant, Label, PlainDate, Role, Words } from "../kernel/index.ts"
import type { Parameter } from "../law/index.ts"
import type { AnyEvent, Emit } from "./event.ts"
import type { AnyNeeds, FactsOf, Need } from "./needs.ts"
import type { AnyStream, Stream } from "./stream.ts"

const REFUSAL: unique symbol = Symbol.for("@traitdunion/Refusal")

/** A decision not to do it, with one of the codes that the command declares. Made by `refuse(code)`. */
export interface Refusal<out Code extends string> {
  readonly [REFUSAL]: Code
  readonly details: RefusalDetails
}

/**
 * What a refusal names, such as `{ day: "2026-03-14" }`: the words of its code say where, as `{day}`. Days, counts and
 * opaque ids, and nobody's data.
 */
export type RefusalDetails = Readonly<Record<string, string | number>>

/** Refuse with a code. `decide` is given one that knows the command's own codes. */
export const refuse = <Code extends string>(code: Code, details: RefusalDetails = {}): Refusal<Code> => ({
  [REFUSAL]: code,
  details,
})

/** The code of a refusal, or `undefined` when it is none. */
export const refusalCode = (decided: unknown): string | undefined => (isRefusal(decided) ? decided[REFUSAL] : undefined)

/** @internal Whether something decided is a refusal. */
export const isRefusal = (decided: unknown): decided is Refusal<string> =>
  typeof decided === "object" && decided !== null && REFUSAL in decided

/** What a need of a command may look at to tell its keys. */
export interface CommandView<Input, State> {
  readonly input: Input
  readonly state: State
  readonly actor: Actor
}

/** What `decide` is given. It is pure: no clock, no randomness, no reading but this. */
export interface DecideArgs<Input, State, Event, Code extends string, N> extends CommandView<Input, State> {
  /** The key of the stream that is written. */
  readonly key: string
  readonly at: Instant
  /** Today's civil date where the structure is. */
  readonly today: PlainDate
  readonly facts: FactsOf<N>
  readonly emit: Emit<Event>
  readonly refuse: (code: Code, details?: RefusalDetails) => Refusal<Code>
}

/** What a command is made of. Made by the `command` of a stream, see {@link defineStream}. */
export interface CommandSpec<I extends z.core.$ZodType, State, Event, Code extends string, N> {
  /** What it does, in a few words. */
  readonly summary: Label
  /** Who may run it. Nobody else can. */
  readonly by: ReadonlyArray<Role>
  readonly input: I
  /** Which stream it writes; `newId` serves when the command begins one. */
  readonly key: (input: z.output<I>, newId: () => string) => string
  /** Whose personal data the input carries at a path; needed as soon as a field is `personal`. */
  readonly subject?: (input: z.output<I>, key: string, path: ReadonlyArray<string | number>) => string
  /** Streams that the decision must read besides its own. */
  readonly needs?: { readonly [K in keyof N]: Need<N[K], CommandView<z.output<I>, State>> }
  /** What of the state its receipt tells, when whoever may run it may not read all of it. */
  readonly tells?: (state: State, input: z.output<I>) => State
  /** Why it may be refused: stable codes with the words to tell people, and in braces what {@link RefusalDetails} name. */
  readonly refusals?: { readonly [K in Code]: Words }
  readonly decide: (
    args: DecideArgs<z.output<I>, State, Event, NoInfer<Code>, NoInfer<N>>,
  ) => Event | ReadonlyArray<Event> | Refusal<NoInfer<Code>>
}

/** A command: what it takes, who may run it, which stream it writes, and the pure decision. */
export interface Command<in In, out Input, out Code extends string, State, Event extends AnyEvent> {
  readonly kind: "command"
  /** For the engine only: where it was declared. Rules follow it into whatever it is spread into. */
  readonly "~origin"?: symbol
  readonly summary: Label
  readonly by: ReadonlyArray<Role>
  readonly stream: Stream<string, State, Event>
  readonly input: z.core.$ZodType
  readonly refusals: Readonly<Record<string, Words>>
  readonly needs: AnyNeeds
  readonly key: (input: never, newId: () => string) => string
  readonly subject: ((input: never, key: string, path: ReadonlyArray<string | number>) => string) | undefined
  /** @internal What becomes of the key of the subject that its stream is about, see `withKeys`. */
  readonly closes?: KeyChange["become"]
  /** @internal Whether it registers the subjects of what it carries, see `registering`. */
  readonly registers?: true
  /** @internal What becomes of keys with it, see `withKeys`. */
  readonly keys?: (input: never) => ReadonlyArray<KeyChange>
  /** @internal Inputs of the same command that go before it in one commit, see `withOthers`. */
  readonly others?: (input: never, rows: OthersRows) => Promise<ReadonlyArray<unknown>>
  /** @internal Its input where the parameters of all plugins are known, see `withParameters`. */
  readonly inputWith?: (parameters: ReadonlyMap<string, Parameter<unknown>>) => z.core.$ZodType
  readonly tells: ((state: never, input: never) => unknown) | undefined
  readonly decide: (args: never) => AnyEvent | ReadonlyArray<AnyEvent> | Refusal<string>
  /** For the type checker only. */
  readonly "~types"?: { readonly in: (input: In) => void; readonly input: Input; readonly code: Code }
}

/** @internal What becomes of the key of a subject. */
export interface KeyChange {
  readonly subject: string
  readonly become: "active" | "archived" | "erased"
}

/**
 * @internal A command that archives, restores or destroys the key of the subject whose stream it writes: the core's own,
 * for no plugin can. Its event is the fact that decides how the key stands, whatever the keys' table says.
 */
export const withKeys = <C extends AnyCommand>(command: C, become: KeyChange["become"]): C => ({
  ...command,
  closes: become,
  keys: (input: never) => [{ subject: command.key(input, () => ""), become }],
})

/** @internal A command that registers those whose words it carries: the core's own, for no plugin can. */
export const registering = <C extends AnyCommand>(command: C): C => ({ ...command, registers: true })

/** @internal The input of a command, once it was parsed. */
export type InputOf<C> = C extends { readonly "~types"?: { readonly input: infer Input } } ? Input : never

/** @internal How a command reads what it takes along. */
export type OthersRows = (
  table: string,
  query: { readonly where: Readonly<Record<string, string>> },
) => Promise<ReadonlyArray<Readonly<Record<string, unknown>>>>

/**
 * @internal A command that takes others of its kind along, in one commit and before it: all of them or none. What is
 * refused because it was done already keeps nothing back.
 */
export const withOthers = <C extends AnyCommand>(
  command: C,
  others: (input: InputOf<C>, rows: OthersRows) => Promise<ReadonlyArray<InputOf<C>>>,
): C => ({ ...command, others })

// biome-ignore lint/suspicious/noExplicitAny: a command of any kind; each was checked where it was declared
export type AnyCommand = Command<any, any, any, any, any>

/** @internal A command whose input is checked against the parameters of all plugins: the core's own, at opening. */
export const withParameters = <C extends AnyCommand>(
  command: C,
  inputWith: NonNullable<AnyCommand["inputWith"]>,
): C => ({
  ...command,
  inputWith,
})

/** @internal Build the value of a command from its spec. */
export const makeCommand = (
  stream: AnyStream,
  // biome-ignore lint/suspicious/noExplicitAny: erased here, typed at `command`
  spec: CommandSpec<any, any, any, any, any>,
): AnyCommand => ({
  kind: "command",
  "~origin": Symbol(),
  summary: spec.summary,
  by: spec.by,
  stream,
  input: spec.input,
  refusals: spec.refusals ?? {},
  needs: spec.needs ?? {},
  key: spec.key,
  subject: spec.subject,
  tells: spec.tells,
  decide: spec.decide,
})
