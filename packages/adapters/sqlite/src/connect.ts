import { existsSync } from "node:fs"
import { dirname } from "node:path"
import { errorReason } from "@traitdunion/adapter-kysely"
import { StorageFailure } from "@traitdunion/core"
import Database from "better-sqlite3"
import { Kysely } from "kysely"
import { SharingDialect } from "./dialect.ts"
import type { SqliteStorageOptions } from "./options.ts"
import { waitingForLock } from "./waiting.ts"

const settings = ({ durability = "full", readOnly = false }: SqliteStorageOptions): ReadonlyArray<string> => [
  ...(readOnly ? [] : ["journal_mode = wal"]),
  `synchronous = ${durability}`,
  // On macOS, only this reaches the disk itself.
  ...(durability === "full" ? ["fullfsync = on"] : []),
  "foreign_keys = on",
  // 16 MB each: an import that touches pages all over the file reads and copies them less often.
  "cache_size = -16000",
  ...(readOnly ? [] : ["wal_autocheckpoint = 4000"]),
]

/** Open the file. Fails as `missing` without its folder and as `damaged` when it is no database. */
export const connect = async (options: SqliteStorageOptions): Promise<Kysely<unknown>> => {
  const { file, timeoutMs = 5000, readOnly = false } = options
  let database: Database.Database | undefined
  try {
    // SQLite would take no name for a file that it throws away.
    if (file.trim() === "") throw new StorageFailure("open", "missing")
    if (file !== ":memory:" && !existsSync(dirname(file))) throw new StorageFailure("open", "missing")
    database = new Database(file, { readonly: readOnly, timeout: 0 })
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
