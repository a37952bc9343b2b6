import type * as z from "zod"
import type { AnyEvent, EventMeta } from "./event.ts"

/** The schemas of a stream's events, by the kind of event. */
export type EventSchemas = Readonly<Record<string, z.core.$ZodType>>

/** A kind of stream: the events of one thing, and the pure fold that makes its state of them. */
export interface Stream<out Name extends string, State, Event extends AnyEvent> {
  readonly name: Name
  readonly schemas: EventSchemas
  /** @internal The type under which an event is written, its version with it from the second on. */
  readonly storedType: (type: string) => string
  /** The events of today that a stored one stands for, see {@link versions}; `undefined` when its type is not known. */
  readonly upcast: (stored: AnyEvent) => AnyEvent | ReadonlyArray<AnyEvent> | undefined
  /** @internal What its folds and upcasts do, as text: part of the fingerprint of all that is derived from it. */
  readonly source: string
  readonly initial: () => State
  readonly fold: (state: State, event: Event, meta: EventMeta) => State
}

// biome-ignore lint/suspicious/noExplicitAny: a stream of any kind
export type AnyStream = Stream<string, any, any>

/** A stream that folds into a state. */
// biome-ignore lint/suspicious/noExplicitAny: whatever its events are, as long as they fold into this state
export type StreamOf<State> = Stream<string, State, any>

/** The state that a stream folds into. */
// biome-ignore lint/suspicious/noExplicitAny: only the state is looked at
export type StateOf<S> = S extends Stream<any, infer State, any> ? State : never
