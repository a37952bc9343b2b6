import type {
  ActorNotAllowed,
  Citation,
  ClockAhead,
  ClockWentBack,
  CommandRefused,
  ConcurrencyConflict,
  EventUnreadable,
  InvalidInput,
  KeyUnavailable,
  Label,
  RuleBreached,
  SealBroken,
  StorageFailure,
  SubjectClosed,
} from "../../kernel/index.ts"

/** What a caller may add to a command. */
export interface CommandOptions {
  /** The same id twice is one fact: the second call answers the first receipt. Made up when it is not given. */
  readonly commandId?: string
  /** The ids of the rules whose warning the caller takes upon itself. It is written in the journal. */
  readonly acknowledge?: ReadonlyArray<string>
  /** Refuse with `ConcurrencyConflict` unless the stream is at this version. */
  readonly expectedVersion?: number
}

/** A rule that was asked, and how it answered. */
export interface Consultation {
  readonly rule: string
  /** What the rule sees to. */
  readonly label: Label
  readonly principle: { readonly key: string; readonly label: Label }
  readonly citation: Citation
  readonly outcome: "pass" | "acknowledged"
}

/** What a command did. */
export interface Receipt<State, Event> {
  readonly commandId: string
  /** The key of the stream that was written: the id of the mediation, the person, the activity. */
  readonly key: string
  /** Its version now. */
  readonly version: number
  readonly events: ReadonlyArray<Event>
  /** Its state now. */
  readonly state: State
  /** The rules that were consulted. */
  readonly consulted: ReadonlyArray<Consultation>
  /** True when the command had been recorded before and nothing was written this time. */
  readonly replayed: boolean
}

/** Why a command may fail, whatever the command. */
export type CommandError =
  | InvalidInput
  | ActorNotAllowed
  | RuleBreached
  | CommandRefused
  | ConcurrencyConflict
  | KeyUnavailable
  | SubjectClosed
  | ClockAhead
  | ClockWentBack
  | EventUnreadable
  | StorageFailure

/** Why a query may fail. */
export type QueryError =
  | InvalidInput
  | ActorNotAllowed
  | RuleBreached
  | KeyUnavailable
  | SealBroken
  | EventUnreadable
  | StorageFailure

/** Why an outlet may fail. */
export type OutletError = CommandError | SealBroken

/** A receipt of any command. */
// biome-ignore lint/suspicious/noExplicitAny: the caller's types come from the command it named
export type AnyReceipt = Receipt<any, any>
