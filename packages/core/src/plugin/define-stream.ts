import type * as z from "zod"
import { frozen, lazily } from "../kernel/index.ts"
import { type AnyCommand, type Command, type CommandSpec, makeCommand } from "./command.ts"
import type { AnyEvent, Emit, EventMeta, EventOf } from "./event.ts"
import { sourceOf } from "./source.ts"
import type { EventSchemas, Stream } from "./stream.ts"
import { upcastsIn } from "./upcasts.ts"
import { type CurrentOf, currentOf, type EventShape } from "./versions.ts"

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

/** What an event holds, by its kind, as it is written now. */
export type DataOf<Shapes> = { readonly [K in keyof Shapes]: z.output<CurrentOf<Shapes[K]>> }

/**
 * A kind of event that is written no more, and which events of today stand for one that was: renamed (one event), split
 * (several), or of no meaning any more (none).
 */
export interface RetiredEvent<Shape extends EventShape, Event> {
  /** What it last looked like; with the versions before, where there were some. */
  readonly was: Shape
  /** Pure. What the old event did not say stays not known, and is never guessed. */
  readonly upcast: (data: z.output<CurrentOf<Shape>>, emit: Emit<Event>) => ReadonlyArray<Event>
}

/** What else a stream says of its events. */
export interface StreamHistory<R, Event> {
  /** By the name of the kind. */
  readonly retired?: { readonly [K in keyof R]: R[K] extends EventShape ? RetiredEvent<R[K], Event> : never }
}

/**
 * Declare a stream: its events first, then the state they fold into. What a journal holds is kept for years: an event
 * whose shape changes is declared by its `versions`, and a kind that is written no more as `retired`. Events that are
 * given by a function are made when a core with the stream is opened, so that importing the plugin costs little.
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
export const defineStream = <
  const Name extends string,
  S extends Readonly<Record<string, EventShape>>,
  // biome-ignore lint/complexity/noBannedTypes: `{}` is "nothing retired"
  R extends Readonly<Record<string, EventShape>> = {},
>(
  name: Name,
  shapes: S | (() => S),
  history: StreamHistory<R, EventOf<Name, DataOf<S>>> = {},
): StreamEvents<Name, DataOf<S>> => {
  const retired = history.retired ?? {}
  const declared = lazily(
    (): Readonly<Record<string, EventShape>> => (typeof shapes === "function" ? shapes() : shapes),
  )
  const schemas = lazily(
    (): EventSchemas => Object.fromEntries(Object.entries(declared()).map(([kind, shape]) => [kind, currentOf(shape)])),
  )
  const upcasts = lazily(() => upcastsIn(name, declared(), retired))
  // What is wrong with a declaration that is there already is said where it stands.
  if (typeof shapes !== "function") upcasts()
  return {
    evolve: <State>(initial: State, folds: Readonly<Record<string, unknown>>) => {
      type Fold = (state: State, data: unknown, meta: EventMeta) => State
      const prefix = name.length + 1
      // It is the beginning of every file: a fold that changed it would put one person's facts into another's.
      frozen(initial)
      const source = lazily(() => sourceOf(name, declared(), retired, initial, folds))
      const stream = {
        name,
        get schemas() {
          return schemas()
        },
        storedType: (type: string) => upcasts().storedType(type),
        upcast: (stored: AnyEvent) => upcasts().upcast(stored),
        get source() {
          return source()
        },
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
  }
}
