import { kyselyStorage } from "@traitdunion/adapter-kysely"
import { type Storage, StorageFailure, type StorageReason } from "@traitdunion/core"
import SqliteDatabase from "better-sqlite3"
import { Kysely, type SqliteDatabase as KyselySqliteDatabase, SqliteDialect } from "kysely"

/** Where the data is, and how safely it is written. */
export interface SqliteStorageOptions {
  /** The path of the file. The file is made when it is not there; its folder must be. */
  readonly file: string
  /**
   * `full` (default): an acknowledged commit survives a power cut. `normal`: it survives a crash of the program, and a
   * power cut may take back the last commits, whole.
   */
  readonly durability?: "full" | "normal"
  /** How long to wait for another program that is writing, in milliseconds. 5000 by default. */
  readonly timeoutMs?: number
  /** Refuse to write. */
  readonly readonly?: boolean
}

const reasonOf = (error: unknown): StorageReason => {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  if (code.startsWith("SQLITE_NOTADB") || code.startsWith("SQLITE_CORRUPT")) return "damaged"
  if (code.startsWith("SQLITE_CANTOPEN")) return "missing"
  if (code.startsWith("SQLITE_READONLY")) return "read-only"
  if (code.startsWith("SQLITE_BUSY")) return "locked"
  if (code.startsWith("SQLITE_FULL")) return "full"
  // better-sqlite3 looks for the folder itself, before SQLite does.
  return error instanceof TypeError ? "missing" : "unknown"
}

const openFile = ({
  file,
  durability = "full",
  timeoutMs = 5000,
  readonly = false,
}: SqliteStorageOptions): SqliteDatabase.Database => {
  try {
    const database = new SqliteDatabase(file, { timeout: timeoutMs, readonly })
    if (!readonly) database.pragma("journal_mode = wal")
    database.pragma(`synchronous = ${durability}`)
    database.pragma("foreign_keys = on")
    return database
  } catch (error) {
    throw new StorageFailure("open", reasonOf(error), error)
  }
}

const STATEMENTS = 500

/** Kysely prepares a statement each time it runs one; ours come back, so they are prepared once. */
const withPreparedOnce = (database: SqliteDatabase.Database): KyselySqliteDatabase => {
  const prepared = new Map<string, SqliteDatabase.Statement>()
  return {
    close: () => database.close(),
    prepare: (text) => {
      const known = prepared.get(text)
      if (known !== undefined) return known
      if (prepared.size >= STATEMENTS) prepared.clear()
      const statement = database.prepare(text)
      prepared.set(text, statement)
      return statement
    },
  }
}

/** A storage in one SQLite file, write-ahead logged. Opening rejects with `StorageFailure` and its reason. */
export const sqliteStorage = (options: SqliteStorageOptions): Storage => ({
  name: "sqlite",
  open: async (opening) => {
    const db = new Kysely<object>({ dialect: new SqliteDialect({ database: withPreparedOnce(openFile(options)) }) })
    try {
      return await kyselyStorage({ db, dialect: "sqlite", own: true }).open(opening)
    } catch (error) {
      await db.destroy()
      throw error
    }
  },
})
