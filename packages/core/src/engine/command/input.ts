import type { RowChange, Store } from "../../journal/index.ts"
import type { KeyRing } from "../../journal/sealing/index.ts"
import type { Actor, Instant, Named, PlainDate, RuleBreached, Wording } from "../../kernel/index.ts"
import type { AnyAsk } from "../../plugin/index.ts"
import type { Clockwork, Scrubbing, ServerClock, StructureKeys } from "../evidence/index.ts"
import type { CommandEntry, Registry } from "../registry/index.ts"
import type { Ledger } from "../tables/index.ts"

/** A warning that is acknowledged for one of the reasons that its rule lists. */
export interface Acknowledgement {
  readonly rule: string
  readonly reason: string
}

/** What a caller may add to a command. */
export interface CommandOptions {
  /** The same id twice is one fact: the second call answers the first receipt. Made up when it is not given. */
  readonly commandId?: string
  /**
   * The rules whose warning the caller acknowledges, with the reason where the rule asks for one. They are recorded in
   * the event.
   */
  readonly acknowledge?: ReadonlyArray<string | Acknowledgement>
  /** Refuse with `ConcurrencyConflict` unless the stream is at this version. */
  readonly expectedVersion?: number
}

/** One command of a batch. */
export interface BatchItem extends CommandOptions {
  readonly input: unknown
}

/** A command that passed all checks that need no reading: its actor may run it and its input is parsed. */
export interface Prepared {
  readonly entry: CommandEntry
  readonly actor: Actor
  /** Its personal values are still to be sealed: see `sealInput`. */
  readonly input: unknown
  /** The input before the sealing, for what reads its words and answers with places alone. */
  readonly clear: unknown
  /** What its input names, as far as a rule asks. */
  readonly named: ReadonlyArray<Named>
  /** Whose personal values the input carries, and whose each one is. */
  readonly subjects: ReadonlyArray<string>
  /** Whether one of them is somebody whom nobody registered. */
  readonly stranger: boolean
  readonly subjectAt: (path: ReadonlyArray<string | number>) => string
  /** The rows of the blind index that its personal values make, once they are sealed. */
  readonly lookups: ReadonlyArray<RowChange>
  readonly key: string
  /** The key was made just now, so its stream cannot have begun; the commit checks that all the same. */
  readonly begins: boolean
  readonly commandId: string
  /** Only a caller's own id can have been recorded before. */
  readonly mayBeRecorded: boolean
  /** The warnings that are acknowledged, each with its reason, or `null` without one. */
  readonly acknowledge: ReadonlyMap<string, string | null>
  readonly expectedVersion: number | undefined
}

/** The moment at which a command is tried, and its civil date where the structure is. */
export interface Now {
  readonly at: Instant
  readonly today: PlainDate
}

/** How what other plugins offer is found, for one actor. */
export interface Asking {
  readonly registry: Pick<Registry, "asked">
  readonly keys: (ask: AnyAsk, about: string) => Promise<ReadonlyArray<string>>
}

/** What commands run on. */
export interface CommandParts {
  readonly registry: Registry
  readonly store: Store
  readonly ring: KeyRing
  readonly structureKeys: StructureKeys
  readonly clockwork: Clockwork
  readonly serverClock: ServerClock
  /** What was erased, on its way out of the files. */
  readonly scrubbing: Scrubbing
  /** Which lists are kept up here, by which declarations. */
  readonly ledger: Ledger
  readonly now: Now
  readonly newId: () => string
  readonly wording: Wording
  /** The streams that answer what an actor's commands ask for of other plugins. */
  readonly asked: (actor: Actor) => Asking["keys"]
  /** The commands that reach for something that is not their actor's, each with its error. */
  readonly notReached: (commands: ReadonlyArray<Prepared>) => Promise<ReadonlyMap<Prepared, RuleBreached>>
}
