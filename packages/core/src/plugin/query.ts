import type * as z from "zod"
import type { Actor, Instant, Label, LookupKind, PlainDate, Role } from "../kernel/index.ts"
import type { Parameter } from "../law/index.ts"
import type { AnyAsk, AskState } from "./ask.ts"
import type { EventMeta } from "./event.ts"
import type { Indicator } from "./indicator.ts"
import type { Readable } from "./needs.ts"
import type { ReportProfile } from "./profile.ts"
import type { AnyStream } from "./stream.ts"
import type { RowQuery, Table } from "./table.ts"
import type { Tally } from "./tally.ts"
import type { StreamWords } from "./words.ts"

/** Which figures of a tally to read: a span of days, both included, in a perimeter. */
export interface TallyQuery<D extends string> {
  readonly from: PlainDate
  readonly to: PlainDate
  /** Everything when it is left out. */
  readonly perimeter?: string
  /** The dimensions wanted beside the totals. */
  readonly by: ReadonlyArray<D>
}

/** A figure of a tally over a month, or over the part of it that was asked for. */
export interface TallyCell<M extends string> {
  /** `YYYY-MM`. */
  readonly month: string
  /** `null` in a total. */
  readonly dimension: string | null
  /** `null` when it was not known. */
  readonly member: string | null
  readonly of: Readonly<Record<M, number>>
}

/** A stream as it stands: its state, and its version as `expectedVersion` wants it. */
export interface Snapshot<out State> {
  readonly state: State
  readonly version: number
}

/** Whose likes are looked for: those of a registered person, of somebody by what is known of them, or all of them. */
export type Resembling =
  | { readonly person: string }
  | { readonly values: Readonly<Partial<Record<LookupKind, string>>> }
  | "everybody"

/**
 * What two persons have in common. Nothing is opened to tell it. Whoever has neither two words of a name, nor a word and
 * the birth date, nor a number or an address in common is not compared.
 */
export interface Resemblance {
  /** The one who was asked about first; empty for somebody who is not registered. */
  readonly persons: readonly [string, string]
  /** How many words of their names are the same, and how many the shorter name has. */
  readonly words: number
  readonly ofWords: number
  /** What else is known of both, and is the same or has nothing in common. */
  readonly same: ReadonlyArray<LookupKind>
  readonly different: ReadonlyArray<LookupKind>
}

/** How a query reads. Nothing can be written through it. */
export interface ReadContext {
  /** Rows of a read table, with the key of the stream that each comes from. */
  readonly rows: <Row>(
    table: Table<Row>,
    query?: RowQuery<Row>,
  ) => Promise<ReadonlyArray<Row & { readonly key: string }>>
  /** The state of one stream; its initial state when it never began. */
  readonly state: <State>(stream: Readable<State>, key: string) => Promise<State>
  /** Whether what is asked for is offered: where it is not, no answer says nothing. */
  readonly offered: (ask: AnyAsk) => AskState["status"]
  /** The version of one stream, as `expectedVersion` wants it; 0 when it never began. */
  readonly version: <State>(stream: Readable<State>, key: string) => Promise<number>
  /** The states of several streams by key, read together. */
  readonly states: <State>(stream: Readable<State>, keys: ReadonlyArray<string>) => Promise<ReadonlyMap<string, State>>
  /** The states of several streams with their versions, read together. */
  readonly snapshots: <State>(
    stream: Readable<State>,
    keys: ReadonlyArray<string>,
  ) => Promise<ReadonlyMap<string, Snapshot<State>>>
  /** The figures of a tally: whole months from what is kept, parts of months from the streams themselves. */
  readonly tally: <M extends string, D extends string>(
    tally: Tally<M, D>,
    query: TallyQuery<NoInfer<D>>,
  ) => Promise<ReadonlyArray<TallyCell<M>>>
  /** The events of one stream with what is known of each, oldest first. Personal values stay sealed. */
  readonly history: <State>(stream: Readable<State>, key: string) => Promise<ReadonlyArray<PastEvent>>
  /** Every event of the structure, oldest first. For rare questions about the whole: it reads everything. */
  readonly journal: () => AsyncIterable<PastEvent>
  /** Whether the actor may read what is confided in a stream, see `defineReaders`. */
  readonly mayRead: <State>(stream: Readable<State>, key: string) => Promise<boolean>
  /**
   * Those of some things that the actor may know of, by the name of their stream and their key: of a stream that says who
   * reads it, what they may read; of any other, all. For lists over several plugins.
   */
  readonly known: <T extends { readonly stream: string; readonly key: string }>(
    things: ReadonlyArray<T>,
  ) => Promise<ReadonlyArray<T>>
  /** The subjects that have a value, found without anything being opened. */
  readonly lookup: (kind: LookupKind, value: string) => Promise<ReadonlyArray<string>>
  /** Whom somebody resembles, told from the blind index alone: see `Resemblance`. */
  readonly resembling: (about: Resembling) => Promise<ReadonlyArray<Resemblance>>
  /** What all plugins declare. */
  readonly declared: {
    readonly indicators: ReadonlyMap<string, Indicator>
    readonly profiles: ReadonlyMap<string, ReportProfile>
    /** What each command does and each rule sees to, by name and by id. */
    readonly summaries: ReadonlyMap<string, Label>
    /** The streams and what their events look like, by their names. */
    readonly streams: ReadonlyMap<string, Pick<AnyStream, "name" | "schemas">>
    /** What the fields of each stream are called, by the name of the stream. */
    readonly words: ReadonlyMap<string, StreamWords["fields"]>
    /** The dated parameters of law, by their id. */
    readonly parameters: ReadonlyMap<string, Parameter<unknown>>
  }
}

/** An event as it stands in the journal. */
export interface PastEvent {
  /** The stream that it stands in, such as `mediation/m-1`. */
  readonly stream: string
  readonly type: string
  readonly data: unknown
  readonly meta: EventMeta
  readonly position: number
  readonly hash: string
}

/** A question that changes nothing. */
export interface Query<in In, out Input, out A> {
  readonly kind: "query"
  /** For the engine only: where it was declared. Rules follow it into whatever it is spread into. */
  readonly "~origin"?: symbol
  readonly summary: Label
  readonly by: ReadonlyArray<Role>
  readonly input: z.core.$ZodType
  /** What it answers, as far as it is said: documents and tests read it, and no call pays for it. */
  readonly answer?: z.core.$ZodType
  readonly run: (args: never) => Promise<unknown>
  /** For the type checker only. */
  readonly "~types"?: { readonly in: (input: In) => void; readonly input: Input; readonly answer: A }
}

// biome-ignore lint/suspicious/noExplicitAny: a query of any kind
export type AnyQuery = Query<any, any, any>

/**
 * Declare a query. Sealed values in its answer are opened on their way out, for those who may read them; for anybody
 * else, and once the person was erased, they are `null`. The query itself never sees clear text.
 *
 * @example
 * ```ts
 * import { defineQuery, field } from "@traitdunion/core"
 * const day = defineQuery({
 *   summary: { fr: "Le jour demandé" }, by: ["mediator"], input: field.date,
 *   run: async ({ input }) => input,
 * })
 * ```
 */
export const defineQuery = <I extends z.core.$ZodType, A>(spec: {
  readonly summary: Label
  /** Who may ask. Nobody else can. */
  readonly by: ReadonlyArray<Role>
  readonly input: I
  /** What it answers, opened: documents tell it, and tests compare answers with it. */
  readonly answer?: z.core.$ZodType
  readonly run: (args: {
    readonly input: z.output<I>
    readonly read: ReadContext
    readonly actor: Actor
    readonly at: Instant
    /** Today's civil date where the structure is. */
    readonly today: PlainDate
  }) => Promise<A>
}): Query<z.input<I>, z.output<I>, A> => ({ kind: "query", "~origin": Symbol(), ...spec })
