import type { AnyEvent, EventMeta } from "./event.ts"

/** As much of a stream as it takes to read its state. */
export interface Readable<State> {
  readonly name: string
  readonly upcast: (stored: AnyEvent) => AnyEvent | ReadonlyArray<AnyEvent> | undefined
  readonly initial: () => State
  // `never`, so that a stream of any events fits; only the engine folds, with events of that very stream.
  readonly fold: (state: State, event: never, meta: EventMeta) => State
}

/**
 * Streams that a rule or a decision must read besides the one it writes. They become guards of the commit: if one of
 * them changes in between, the command is decided again.
 */
export interface Need<State, View> {
  readonly stream: Readable<State>
  /** Which of them: the keys, told from the input and the state. */
  readonly keys: (view: View) => ReadonlyArray<string>
}

/** The states that were asked for. A stream that never began answers its initial state. */
export interface Facts<out State> {
  /** The state under a key that `keys` gave; asking for another key is a bug and throws. */
  readonly of: (key: string) => State
  /** All of them, in the order of the keys. */
  readonly all: ReadonlyArray<readonly [key: string, state: State]>
}

/** What the needs become once read. */
export type FactsOf<N> = { readonly [K in keyof N]: Facts<N[K]> }

// biome-ignore lint/suspicious/noExplicitAny: erased on purpose, as the states of streams are where they are kept together
export type AnyReadable = Readable<any>

// biome-ignore lint/suspicious/noExplicitAny: erased on purpose; each need was checked where it was declared
export type AnyNeeds = Readonly<Record<string, Need<any, any>>>
