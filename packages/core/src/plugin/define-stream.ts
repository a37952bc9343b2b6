import type * as z from "zod"
import { type AnyCommand, type Command, type CommandSpec, makeCommand } from "./command.ts"
import type { AnyEvent, EventMeta, EventOf } from "./event.ts"
import type { EventSchemas, Stream } from "./stream.ts"

/** A stream with the means to declare commands that write it. */
export interface StreamDefinition<Name extends string, Data, State> extends Stream<Name, State, EventOf<Name, Data>> {
  /** Declare a command that writes this stream. See {@link CommandSpec}. */
  // biome-ignore lint/complexity/noBannedTypes: `{}` is "no needs"; a record type would let any name through
  readonly command: <I extends z.core.$ZodType, const Code extends string = never, N = {}>(
    spec: CommandSpec<I, State, EventOf<Name, Data>, Code, N>,
  ) => Command<z.input<I>, z.output<I>, NoInfer<Code>, State, EventOf<Name, Data>>
}

/** The first of two steps, so that the second is checked against concrete types. */
export interface StreamEvents<Name extends string, Data> {
  /** Declare the state and how each event changes it. The folds are pure and never fail on an event that was recorded. */
  readonly evolve: <State>(
    initial: State,
    folds: { readonly [K in keyof Data & string]: (state: State, data: Data[K], meta: EventMeta) => State },
  ) => StreamDefinition<Name, Data, State>
}

/**
 * Declare a stream: its events first, then the state they fold into.
 *
 * @example
 * ```ts
 * import { defineStream, field } from "@traitdunion/core"
 * import * as z from "zod"
 * const Workshop = defineStream("workshop", {
 *   Planned: z.strictObject({ title: field.text(), on: field.date }),
 *   Held: z.strictObject({ persons: field.persons }),
 * }).evolve<{ readonly title: string | null; readonly persons: number }>({ title: null, persons: 0 }, {
 *   Planned: (state, { title }) => ({ ...state, title }),
 *   Held: (state, { persons }) => ({ ...state, persons: state.persons + persons }),
 * })
 * ```
 */
export const defineStream = <const Name extends string, S extends EventSchemas>(
  name: Name,
  schemas: S,
): StreamEvents<Name, { readonly [K in keyof S]: z.output<S[K]> }> => ({
  evolve: <State>(initial: State, folds: Readonly<Record<string, unknown>>) => {
    type Fold = (state: State, data: unknown, meta: EventMeta) => State
    const prefix = name.length + 1
    const stream = {
      name,
      schemas,
      initial: () => initial,
      fold: (state: State, event: AnyEvent, meta: EventMeta): State => {
        const fold = folds[event.type.slice(prefix)] as Fold | undefined
        if (fold === undefined) throw new Error(`Stream ${name} knows no event ${event.type}`)
        return fold(state, event.data, meta)
      },
      // The public signature of `command` is the check.
      command: (spec: never): AnyCommand => makeCommand(stream as never, spec),
    }
    return stream as never
  },
})
