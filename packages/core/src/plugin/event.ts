import type { Actor, Instant, PlainDate } from "../kernel/index.ts"

/** An event as folds see it: a type such as `mediation.Opened` and its data. */
export interface AnyEvent {
  readonly type: string
  readonly data: unknown
}

/** What is known of an event besides its data. It is kept in the journal and never rewritten. */
export interface EventMeta {
  /** When it was recorded. */
  readonly at: Instant
  /** The civil date of `at` where the structure is. */
  readonly on: PlainDate
  readonly actor: Actor
  /** The command that made it, such as `process.meet`. */
  readonly command: string
  /** The ids of all the rules that were consulted. */
  readonly consulted: ReadonlyArray<string>
  /** The ids of the rules that warned and whose warning the caller took upon itself. */
  readonly acknowledged: ReadonlyArray<string>
  /** For which reason, by rule, where the rule asks for one. */
  readonly reasons?: Readonly<Record<string, string>>
}

/** Turns `{ Opened: Data }` of a stream `mediation` into `{ type: "mediation.Opened", data: Data }`, as a union. */
export type EventOf<Name extends string, Data> = {
  readonly [K in keyof Data & string]: { readonly type: `${Name}.${K}`; readonly data: Data[K] }
}[keyof Data & string]

type KindOf<Event> = Event extends { readonly type: `${string}.${infer K}` } ? K : never
type DataOf<Event, Kind extends string> =
  Extract<Event, { readonly type: `${string}.${Kind}` }> extends { readonly data: infer D } ? D : never

/** `emit("Opened", data)` makes an event of the command's own stream; anything else does not compile. */
export type Emit<Event> = <Kind extends KindOf<Event>>(kind: Kind, data: DataOf<Event, Kind>) => Event
