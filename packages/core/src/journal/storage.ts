import type { AnyTable, RowQuery } from "../plugin/index.ts"

/** Where the journal of a structure stands: the last position, and the hash of the last event. */
export interface JournalHead {
  /** 0 before the first event. */
  readonly position: number
  readonly hash: string
}

/** An event on its way into the journal. `data` and `meta` are the exact JSON texts that are stored and hashed. */
export interface NewEvent {
  readonly id: string
  readonly commandId: string
  readonly type: string
  readonly data: string
  readonly meta: string
}

/** An event of the journal. */
export interface StoredEvent extends NewEvent {
  /** 1, 2, 3… without a gap, in one structure. */
  readonly position: number
  readonly stream: string
  /** 1, 2, 3… without a gap, in one stream. */
  readonly version: number
  /** Hash of the event and of its predecessor's hash, see `linkEvents`. */
  readonly hash: string
  /** Mark of the hash, that only the holder of the structure's keys can make; empty when there were no keys. */
  readonly mark: string
}

/** Events to append to one stream. `expected` is the version before: 0 when it never began. */
export interface StreamWrite {
  readonly stream: string
  readonly expected: number
  readonly events: ReadonlyArray<NewEvent>
}

/** A stream that the decision read but does not write: it must still be at this version. */
export interface Guard {
  readonly stream: string
  readonly expected: number
}

/**
 * A row to put in place under its key, or to remove (`null`). It replaces whatever stood there, every column of it.
 * Removing what is not there is fine; of several changes under one key in a batch the last one stands. Texts of rows are
 * kept well-formed: NUL and half of a surrogate pair become U+FFFD, in what is looked up as well. Texts of events are
 * kept byte for byte instead.
 */
export interface RowChange {
  readonly table: string
  readonly key: string
  readonly row: Readonly<Record<string, unknown>> | null
}

/**
 * Amounts to add to a row. A row that is not there begins at zero in every integer column; of one that is there, `row` is
 * left as it stands and `add` is added to what it holds. Several under one key in a batch add up.
 */
export interface RowAddition {
  readonly table: string
  readonly key: string
  /** The columns that are no amounts: always the same under one key. */
  readonly row: Readonly<Record<string, unknown>>
  /** Whole numbers by column, positive or negative: every column that `row` leaves out. */
  readonly add: Readonly<Record<string, number>>
}

/**
 * A text that is kept under a subject, beside the journal: the wrapped key of a person's data. Unlike an event it can
 * be replaced, so that a key can be destroyed. `expected` is the text before, `null` when there was none; the same
 * text twice only checks that it still stands.
 */
export interface KeyWrite {
  readonly subject: string
  readonly expected: string | null
  readonly value: string
}

/** What is committed: all of it or nothing. */
export interface CommitBatch {
  /** At most one write a stream. */
  readonly writes: ReadonlyArray<StreamWrite>
  readonly guards: ReadonlyArray<Guard>
  readonly rows: ReadonlyArray<RowChange>
  /** Applied after `rows`. Several under one key add up. */
  readonly additions?: ReadonlyArray<RowAddition>
  /** Texts of the keys' table, each checked before anything is written. At most one a subject. */
  readonly keys?: ReadonlyArray<KeyWrite>
  /** Makes the mark of an event of its hash. Pure, and called inside the transaction. */
  readonly mark?: (hash: string) => string
  /** Read tables that lose all their rows before any is written. */
  readonly emptied?: ReadonlyArray<string>
  /**
   * The position at which the structure's journal must still end. A rebuild is complete only if nobody, not even an
   * older version of the program, has recorded anything since it looked.
   */
  readonly at?: number
  /** Read tables that this commit completes after a rebuild. */
  readonly rebuilt?: ReadonlyArray<string>
}

/** What became of a commit. `duplicate`: one of its command ids is in the journal already, so nothing was written. */
export type CommitResult =
  | { readonly status: "committed"; readonly head: JournalHead }
  | { readonly status: "duplicate" }

/** Rows of a table of the storage's own that nothing in the journal accounts for. */
export interface OutsideRows {
  readonly table: string
  readonly rows: number
}

/** A page of the journal, and where the journal ends. */
export interface JournalPage {
  readonly events: ReadonlyArray<StoredEvent>
  readonly head: JournalHead
}

/** What is opened: one structure, and the read tables that its plugins declare. */
export interface Opening {
  /** The tenant. First in every key, so that structures can share a database. */
  readonly structure: string
  readonly tables: ReadonlyArray<AnyTable>
  /** Make nothing: fail as `unprepared` when the structure or one of the tables is not there yet. */
  readonly asItIs?: boolean
}

/** The opened journal and read tables of one structure. */
export interface Store {
  /** Read tables that are new or of another version: the engine rebuilds them from the journal. */
  readonly stale: ReadonlyArray<string>
  /** Opened for a proof of the journal: nothing is derived from it, and no list is asked. Set by who wraps a storage. */
  readonly journalAlone?: true
  /**
   * The events of streams, each stream's in order of version. An unknown stream answers an empty list. Rejects with
   * `StorageFailure` `altered` when a stream holds anything that the chain does not cover, see {@link coveredStream}.
   */
  readonly read: (streams: ReadonlyArray<string>) => Promise<ReadonlyMap<string, ReadonlyArray<StoredEvent>>>
  /** Up to `limit` events after a position, in order, and the head of the journal, read at one moment. */
  readonly readAll: (after: number, limit: number) => Promise<JournalPage>
  /** The texts that are kept under subjects. A subject without one is not in the answer. */
  readonly keys: (subjects: ReadonlyArray<string>) => Promise<ReadonlyMap<string, string>>
  /** Up to `limit` subjects that come after another by code point, with their texts, in order. */
  readonly allKeys: (after: string, limit: number) => Promise<ReadonlyArray<readonly [subject: string, value: string]>>
  /** The events that commands wrote, in order of position. */
  readonly recorded: (commandIds: ReadonlyArray<string>) => Promise<ReadonlyArray<StoredEvent>>
  /**
   * Rows of a read table, each with its `key`, whole: what is not known is `null`, and never left out. All conditions
   * hold together: a value compares exactly, by code points; `null` is found by `null` alone, and never within a range;
   * a list of none finds nothing; both ends of a range are within it. `null` comes before everything, and rows that are
   * equal in the order come by key. Rejects with `StorageFailure` `newer` when another version of the table
   * was rebuilt since this store was opened: its rows are gone then.
   */
  readonly rows: (
    table: string,
    query: RowQuery<Record<string, unknown>>,
  ) => Promise<ReadonlyArray<Readonly<Record<string, unknown>>>>
  /**
   * Atomic. Rejects with `ConcurrencyConflict` when a write, a guard or a key is not as expected, with
   * `StorageFailure` when the engine fails, or as `newer` like `rows`; then nothing is left behind. A command that is
   * recorded already is a duplicate, whatever versions are expected.
   */
  readonly commit: (batch: CommitBatch) => Promise<CommitResult>
  /**
   * Rows that the journal does not account for, in the tables of the journal itself: events before its first or behind
   * its head, and rows of structures that were never begun. Empty when there are none. What stands in read tables and
   * under the keys of subjects is compared with the journal by the engine.
   */
  readonly outside: () => Promise<ReadonlyArray<OutsideRows>>
  /**
   * Make what was replaced or removed leave the files of the database, as far as the engine allows. Answers `false` when
   * it could not be done now, because somebody still reads what stood there before: it is then tried again.
   */
  readonly scrub: () => Promise<boolean>
  /**
   * The time of the database server, in UTC (`2026-05-04T09:00:00.000Z`): a clock that all who use it share. Left out
   * where the engine runs in this process and has no other clock.
   */
  readonly now?: () => Promise<string>
  readonly close: () => Promise<void>
}

/** How the connections of a storage are used at a moment. */
export interface StoragePool {
  /** The most that there may be. */
  readonly max: number
  readonly used: number
  readonly idle: number
  /** How many wait for one. */
  readonly waiting: number
}

/**
 * The storage port. What fails beneath it is a `StorageFailure` with its reason, whatever the driver threw. What only the
 * caller can get wrong (an unknown table or column, a condition that is `undefined`, a sealed column that is looked up)
 * rejects with a plain `Error`: it is a bug, and is never dressed up as a failure that somebody should wait for.
 *
 * It is Promise-based and small, so that anyone can write an adapter; the conformance suite in
 * `@traitdunion/core/testing` is its definition.
 */
export interface Storage {
  /** For logs and spans: `sqlite`, `postgres`. */
  readonly name: string
  /** How its connections are used now; of a storage that has a pool of them. */
  readonly pool?: () => StoragePool
  readonly open: (opening: Opening) => Promise<Store>
}
