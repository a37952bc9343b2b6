import { existsSync } from "node:fs"
import { dirname } from "node:path"
import { type Storage, StorageFailure } from "@traitdunion/core"
import { Kysely } from "kysely"
import { errorReason } from "../dialect/index.ts"
import { ownedStorage } from "../owned.ts"
import { checkBounds } from "../server-options.ts"
import { SharingDialect, type SqliteFile } from "./sharing.ts"
import { waitingForLock } from "./waiting.ts"

/** Which file, and how it is written. */
export interface SqliteFileOptions {
  /** The path of the file. It is created when it is missing; its folder is not. `:memory:` keeps nothing. */
  readonly file: string
  /**
   * What a commit outlives: with `full`, a power cut; with `normal`, the end of the process, and a power cut may take
   * the last commits but never damages the file. `full` by default.
   */
  readonly durability?: "full" | "normal"
  /** How long to wait for another program that writes, in milliseconds. 5000 by default. */
  readonly timeoutMs?: number
  /** Never write: to look through a copy. Opening fails as `read-only` when something would have to be created. */
  readonly readOnly?: boolean
}

/** How a driver opens a file. It waits for no lock by itself: the storage does, without holding up the process. */
export type SqliteFileDriver = (options: { readonly file: string; readonly readOnly: boolean }) => SqliteFile

const settings = ({ durability = "full", readOnly = false }: SqliteFileOptions): ReadonlyArray<string> => [
  ...(readOnly ? [] : ["journal_mode = wal"]),
  `synchronous = ${durability}`,
  // On macOS, only this reaches the disk itself.
  ...(durability === "full" ? ["fullfsync = on"] : []),
  "foreign_keys = on",
  // 16 MB each: an import that touches pages all over the file reads and copies them less often.
  "cache_size = -16000",
  ...(readOnly ? [] : ["wal_autocheckpoint = 4000"]),
]

/** Open a file for Kysely. Fails as `missing` without its folder and as `damaged` when it is no database. */
export const connectSqliteFile = async (
  options: SqliteFileOptions,
  driver: SqliteFileDriver,
): Promise<Kysely<unknown>> => {
  const { file, timeoutMs = 5000, readOnly = false } = options
  let database: SqliteFile | undefined
  try {
    // SQLite would take no name for a file that it throws away.
    if (file.trim() === "") throw new StorageFailure("open", "missing")
    if (file !== ":memory:" && !existsSync(dirname(file))) throw new StorageFailure("open", "missing")
    database = driver({ file, readOnly })
    const opened = database
    for (const setting of settings(options)) {
      await waitingForLock(
        () => opened.pragma(setting),
        timeoutMs,
        () => true,
      )
    }
    // Reads the file for the first time when nothing had to be set.
    opened.pragma("schema_version")
    return new Kysely<unknown>({ dialect: new SharingDialect(opened, timeoutMs) })
  } catch (error) {
    database?.close()
    if (error instanceof StorageFailure) throw error
    throw new StorageFailure("open", errorReason("sqlite", error), error)
  }
}

/**
 * A storage in one SQLite file by any driver, for whoever writes an adapter on one. Stores that are opened on it share one
 * connection, which is closed with the last of them.
 *
 * @example
 * ```ts
 * import { sqliteFileStorage } from "@traitdunion/adapter-kysely"
 * import Database from "better-sqlite3"
 * const storage = sqliteFileStorage({ file: "mediation.sqlite" }, ({ file, readOnly }) =>
 *   new Database(file, { readonly: readOnly, timeout: 0 }),
 * )
 * ```
 */
export const sqliteFileStorage = (options: SqliteFileOptions, driver: SqliteFileDriver): Storage => {
  checkBounds("sqliteStorage", { timeoutMs: { value: options.timeoutMs, least: 0, most: 2_147_483_647 } })
  return ownedStorage({ dialect: "sqlite", connect: () => connectSqliteFile(options, driver) })
}
