import type { StorageReason } from "@traitdunion/core"

/** The engines whose SQL is known. */
export type KyselyDialect = "sqlite" | "postgres" | "mysql"

/** How a value stands in a column of ours: `name` fits into keys and indexes, `long` has no limit. */
export type SqlType = "name" | "long" | "hash" | "integer" | "boolean" | "date" | "instant"

/** A table to create. */
export interface TableShape {
  /** Without schema and quotes. */
  readonly name: string
  readonly columns: ReadonlyArray<{ readonly name: string; readonly type: SqlType; readonly nullable?: boolean }>
  readonly primaryKey: ReadonlyArray<string>
  readonly unique?: ReadonlyArray<string>
  readonly indexes: ReadonlyArray<ReadonlyArray<string>>
}

/** A statement with `?` for each parameter. */
export interface Statement {
  readonly sql: string
  readonly parameters: ReadonlyArray<unknown>
}

/** The few places where the SQL of the engines differs. */
export interface SqlDialect {
  readonly name: KyselyDialect
  /** Parameters are `$1`, `$2`… instead of `?`. */
  readonly numbered: boolean
  readonly quote: (identifier: string) => string
  /** Statements that create a table and its indexes unless they exist; on PostgreSQL in partitions by structure, 0 for none. */
  readonly createTable: (shape: TableShape, schema: string | undefined, partitions?: number) => ReadonlyArray<string>
  /** Statements that make the engine refuse rows of a table that do not meet a condition on `position` and `version`. */
  readonly refusing: (
    table: string,
    schema: string | undefined,
    conditions: ReadonlyArray<string>,
  ) => ReadonlyArray<string>
  /** Which of these tables exist: rows with a `name`. */
  readonly existing: (names: ReadonlyArray<string>, schema: string | undefined) => Statement
  /**
   * What the engine's catalogue says of some tables, a row an item: `name` of the table, `kind` (`column` or `unique`),
   * `item` (the column, or the columns of a unique index joined by commas), `type` without its length, and `required`
   * (1 for a column that must be given a value).
   */
  readonly catalogue: (names: ReadonlyArray<string>, schema: string | undefined) => Statement
  /** How the engine calls the types of columns. */
  readonly types: Readonly<Record<SqlType, string>>
  /** An insertion that leaves a row alone when it exists; `rest` are columns and values. */
  readonly insertMissing: (into: string, rest: string) => string
  /** What follows the values of an insertion, so that it replaces a row under the same key. */
  readonly replacing: (key: ReadonlyArray<string>, columns: ReadonlyArray<string>) => string
  /** What follows the values of an insertion into a table, so that it adds them to a row under the same key. */
  readonly adding: (table: string, key: ReadonlyArray<string>, columns: ReadonlyArray<string>) => string
  /** With null first ascending and last descending. */
  readonly direction: { readonly asc: string; readonly desc: string }
  /**
   * A column to sort by once the rows are found: for an engine that would rather walk all rows in the order of an index
   * than sort the few that another one finds, as SQLite does while it has no statistics.
   */
  readonly sortedAfter: (quoted: string) => string
  /**
   * Make a part of a statement see what is committed now, even in a transaction that keeps to an earlier moment.
   * Engines that refuse to write on what is outdated do not need it.
   */
  readonly current: (select: string) => string
  /** What makes the engine overwrite what is removed, on a connection. */
  readonly overwriting: ReadonlyArray<string>
  /** What makes contents that were removed from a table leave the engine's files. Run outside a transaction. */
  readonly scrubbing: (table: string) => ReadonlyArray<string>
  /** A statement that answers the server's time as `now`. `undefined` without a server. */
  readonly clock: string | undefined
  /** Whether tables can be created inside a transaction that stays whole. */
  readonly createsInTransaction: boolean
  /** The most parameters that a statement can have. */
  readonly parameterLimit: number
  /** Why the driver failed. `undefined` when the error does not tell. */
  readonly reason: (error: DriverError) => StorageReason | undefined
}

/** What drivers say of a failure. */
export interface DriverError {
  readonly code: string
  readonly errno: number | undefined
  readonly message: string
}
