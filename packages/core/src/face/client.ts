// The types that embedders see. No Effect here.
import type { BuiltIns } from "../domain/index.ts"
import type {
  BatchError,
  CallOptions,
  ChangesOptions,
  CommandOptions,
  DryRun,
  Health,
  HealthOptions,
  Ports,
  RebuildProgress,
  Rebuilt,
  Receipt,
  RotationProgress,
  StructureSettings,
  TableCheck,
  VerifyOptions,
} from "../engine/index.ts"
import type { Anchor, AuditReport, Storage } from "../journal/index.ts"
import type {
  Actor,
  ActorNotAllowed,
  Clock,
  ClockAhead,
  ClockWentBack,
  CommandRefused,
  ConcurrencyConflict,
  EventUnreadable,
  InvalidInput,
  KeyUnavailable,
  PlainDate,
  PluginFault,
  PluginMisconfigured,
  RuleBreached,
  SealBroken,
  StorageFailure,
  SubjectClosed,
  SubjectUnregistered,
  Unsealed,
} from "../kernel/index.ts"
import type { AnyPlugin, Command, Outlet, Query } from "../plugin/index.ts"
import type { NetworkMember, PublishedTable, Report } from "../reporting/index.ts"

/** Why a command may fail: `CommandRefused` only with the codes that it declares, and not at all when it has none. */
export type CommandFailure<Code extends string> =
  | InvalidInput
  | ActorNotAllowed
  | RuleBreached
  | ConcurrencyConflict
  | KeyUnavailable
  | SubjectClosed
  | SubjectUnregistered
  | PluginFault
  | ClockAhead
  | ClockWentBack
  | EventUnreadable
  | StorageFailure
  | ([Code] extends [never] ? never : CommandRefused<Code>)

/** Why a query may fail. */
export type QueryFailure =
  | InvalidInput
  | ActorNotAllowed
  | RuleBreached
  | KeyUnavailable
  | SealBroken
  | EventUnreadable
  | PluginFault
  | StorageFailure

/** Why an outlet may fail. What its `send` throws beside these is the plugin's own. */
export type OutletFailure = CommandFailure<string> | SealBroken

/** Why opening may fail. */
export type OpenFailure = InvalidInput | PluginMisconfigured | KeyUnavailable | EventUnreadable | StorageFailure

/** A promise that remembers, for the type checker alone, how it may fail. See {@link settle}. */
export interface Outcome<out A, out E> extends Promise<A> {
  readonly "~failure"?: E
}

/** The end of an {@link Outcome} as a value. */
export type Settled<A, E> = { readonly ok: true; readonly value: A } | { readonly ok: false; readonly error: E }

/** A command as an actor calls it. */
export interface CommandCall<in In, State, Event, Code extends string> {
  /** Resolves with the receipt, or rejects with the tagged error itself. */
  (input: In, options?: CommandOptions & CallOptions): Outcome<Receipt<State, Event>, CommandFailure<Code>>
  /**
   * Many of them in one commit: each is decided on its own, and those accepted are recorded together. Answers one
   * settlement an item, in order. Rejects only when the storage fails, and then nothing was recorded.
   */
  readonly many: (
    items: ReadonlyArray<{ readonly input: In } & CommandOptions>,
    options?: CallOptions,
  ) => Outcome<ReadonlyArray<Settled<Receipt<State, Event>, CommandFailure<Code>>>, BatchError>
  /**
   * May I, and why not: the whole way of the command up to its commit, which is left out. Answers every rule that stands
   * on it and what it says; what the command would end with is in the answer, and no rejection.
   *
   * @example
   * ```ts
   * import { openMediation } from "@traitdunion/core"
   * import { memoryStorage } from "@traitdunion/core/testing"
   * const core = await openMediation({ structure: "association-exemple", storage: memoryStorage() })
   * const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
   * const { allowed, error } = await desk.process.accept.may({ mediation: "mediation-1" })
   * if (!allowed) error?.toOutcome().message.fr // "Cette médiation n'existe pas : …"
   * ```
   */
  readonly may: (input: In, options?: CommandOptions) => Outcome<DryRun, never>
}

type Called<M> =
  M extends Command<infer In, infer _Input, infer Code, infer State, infer Event>
    ? CommandCall<In, State, Event, Code>
    : M extends Query<infer In, infer _Input, infer A>
      ? (input: In, options?: CallOptions) => Outcome<Unsealed<A>, QueryFailure>
      : M extends Outlet<infer In, infer _Input, infer A>
        ? (input: In, options?: CommandOptions & CallOptions) => Outcome<A, OutletFailure>
        : never

/** The commands and queries of a plugin, as functions. */
export type Namespace<P extends AnyPlugin> = {
  readonly [K in keyof P["commands"]]: Called<P["commands"][K]>
} & { readonly [K in keyof P["queries"]]: Called<P["queries"][K]> } & {
  readonly [K in keyof P["outlets"]]: Called<P["outlets"][K]>
}

/** What an actor can do: one typed namespace per plugin. A mapped type, so that its cost grows linearly with them. */
export type Desk<Ps extends ReadonlyArray<AnyPlugin>> = {
  readonly [P in BuiltIns[number] | Ps[number] as P["id"]]: Namespace<P>
}

/** A problem shown by the type checker. */
export interface TypeProblem<Message extends string> {
  readonly "~problem": Message
}

type Missing<Ps extends ReadonlyArray<AnyPlugin>> = Exclude<
  Ps[number] extends infer P ? (P extends { readonly requires: ReadonlyArray<infer R> } ? R : never) : never,
  BuiltIns[number]["id"] | Ps[number]["id"]
>

/** Nothing when every required plugin is there; otherwise a problem that names the missing one. */
export type Complete<Ps extends ReadonlyArray<AnyPlugin>> = [Missing<Ps>] extends [never]
  ? unknown
  : TypeProblem<`missing plugin: ${Missing<Ps> & string}`>

/** What a mediation core is opened with. */
export interface OpenOptions<Ps extends ReadonlyArray<AnyPlugin>> {
  /** The structure that holds the data: an opaque id, or the id and the time zone. */
  readonly structure: string | StructureSettings
  readonly storage: Storage
  /** Plugins beside the built-in ones, which are always there: nobody opens without the deontology. */
  readonly plugins?: Ps & Complete<Ps>
  readonly ports?: Partial<Ports>
  /** Told while read tables are filled again from the journal, after an upgrade changed them. */
  readonly onRebuild?: (progress: RebuildProgress) => void
}

/** An opened mediation core. */
export interface Mediation<Ps extends ReadonlyArray<AnyPlugin>> extends AsyncDisposable {
  readonly structure: string
  /** Everything that is open, the built-in features among them: what a server, a form or a document is made from. */
  readonly plugins: ReadonlyArray<AnyPlugin>
  /** Today's civil date where the structure is, by the clock of the core. */
  readonly today: () => PlainDate
  /** Every command and query runs as somebody. Throws `InvalidInput` for a role that does not exist. */
  readonly as: (actor: Actor) => Desk<Ps>
  readonly audit: {
    /** Check the whole journal and name the first event that is not what was recorded. */
    readonly verify: (options?: VerifyOptions) => Outcome<AuditReport, KeyUnavailable | StorageFailure>
    /**
     * Compare every list with what the journal makes of it: rows that somebody changed, removed or added in the
     * database. `rebuild` puts them right, and counts the figures that were wrong.
     */
    readonly tables: (options?: {
      readonly onProgress?: (progress: RebuildProgress) => void
    }) => Outcome<ReadonlyArray<TableCheck>, EventUnreadable | StorageFailure>
    /** Sign where the journal stands now. Keep it elsewhere, and give it to `verify` later. */
    readonly anchor: () => Outcome<Anchor, ConcurrencyConflict | KeyUnavailable | StorageFailure>
  }
  /**
   * Look whether it can do its work: the journal is read, could be written, the lists are of this version, the key holder
   * answers, the clock is not behind the last fact. Writes nothing, is over within a time, and never rejects: what does
   * not work is in the answer, with its words and what to do.
   *
   * @example
   * ```ts
   * import { openMediation } from "@traitdunion/core"
   * import { memoryStorage } from "@traitdunion/core/testing"
   * const core = await openMediation({ structure: "association-exemple", storage: memoryStorage() })
   * const { status } = await core.health({ needs: "read" }) // "ok"
   * ```
   */
  readonly health: (options?: HealthOptions) => Promise<Health>
  /**
   * The positions of what is recorded, one after the other and without a gap, by whatever process: for whoever shows,
   * forwards or counts what happened. A position says nothing of what was recorded there; a query does, to who may read
   * it. From the end of the journal, or after a position that was kept. It ends with its signal or with the core, and
   * throws `StorageFailure` when the journal cannot be read.
   *
   * @example
   * ```ts
   * import { openMediation } from "@traitdunion/core"
   * import { memoryStorage } from "@traitdunion/core/testing"
   * await using core = await openMediation({ structure: "association-exemple", storage: memoryStorage() })
   * const registers = core.as({ id: "mediator-1", roles: ["mediator"] }).registers
   * await registers.record({ on: "2026-03-02", register: "watch", minutes: 30, persons: 2 })
   * for await (const position of core.changes({ after: 0 })) {
   *   console.log(position) // 1
   *   break
   * }
   * ```
   */
  readonly changes: (options?: ChangesOptions) => AsyncIterable<number>
  readonly keys: {
    /** Wrap every data key anew with the key holder's current key. Answers how many. The journal is not touched. */
    readonly rotate: (options?: {
      readonly onProgress?: (progress: RotationProgress) => void
    }) => Outcome<number, KeyUnavailable | StorageFailure>
  }
  /**
   * Compute every read table and every figure again from the journal. They are the same as before, unless somebody
   * changed them behind the library's back: `differences` counts the figures that were wrong.
   */
  readonly rebuild: (options?: {
    readonly onProgress?: (progress: RebuildProgress) => void
  }) => Outcome<Rebuilt, EventUnreadable | StorageFailure>
  /**
   * The same core on another storage of the same data: the caller's own transaction, so that its rows and ours commit
   * together or not at all.
   */
  readonly within: (storage: Storage) => Outcome<Mediation<Ps>, KeyUnavailable | EventUnreadable | StorageFailure>
  readonly close: () => Promise<void>
}

/** What a network is asked for. */
export interface NetworkReportOptions {
  /** Where the structures are. A role that may read figures alone is enough. */
  readonly storage: Storage
  /** The structures by their ids, each with the name to show. Nobody but the caller knows which belong to a network. */
  readonly structures: ReadonlyArray<string | { readonly id: string; readonly name?: string }>
  /** The plugins that the structures use, beside the built-in ones. */
  readonly plugins?: ReadonlyArray<AnyPlugin>
  /** The id of a profile that is not about one convention. `reports/structure` by default. */
  readonly profile?: string
  /** The first and last day, as `YYYY-MM-DD`: whole months, for parts of months are in the structures' files alone. */
  readonly from: string
  readonly to: string
  /** The period to compare with, in whole months: the one before, of the same length, when nothing is said. */
  readonly previous?: { readonly from: string; readonly to: string }
  /**
   * The number of people under which a figure is hidden. By default the strictest of the proposed one and those that the
   * structures decided on for themselves; never below that.
   */
  readonly threshold?: number
  /** Names of members by dimension, such as those of communes by their INSEE code. */
  readonly names?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /**
   * What this network published before, so that no report tells what an earlier one hides. The structures' own
   * publications are known without it. It holds exact figures: keep it as you keep those.
   */
  readonly published?: NetworkPublications
  readonly clock?: Clock
}

/** Where a network keeps what it published. */
export interface NetworkPublications {
  /** Everything that was added, oldest first. */
  readonly all: () => Promise<ReadonlyArray<ReadonlyArray<PublishedTable>>>
  /** Keep what a report shows and hides, before the report is given. */
  readonly add: (tables: ReadonlyArray<PublishedTable>) => Promise<void>
}

/** A report over several structures. */
export interface NetworkReport extends Report {
  readonly structures: ReadonlyArray<NetworkMember>
}
