import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Database from "better-sqlite3"
import { CamelCasePlugin, Kysely, SqliteDialect } from "kysely"

/** What an embedder's own application keeps. */
export interface Application {
  readonly ticket: { readonly id: string; readonly ownerName: string }
}

/** A new SQLite file, opened as an embedder would: with types, plugins and settings of its own. */
export const sqliteFile = (): {
  readonly db: Kysely<Application>
  readonly file: string
  readonly drop: () => Promise<void>
} => {
  const dir = mkdtempSync(join(tmpdir(), "traitdunion-kysely-"))
  const file = join(dir, "application.sqlite")
  const database = new Database(file)
  database.pragma("journal_mode = wal")
  const db = new Kysely<Application>({ dialect: new SqliteDialect({ database }), plugins: [new CamelCasePlugin()] })
  return {
    db,
    file,
    drop: async () => {
      await db.destroy()
      rmSync(dir, { recursive: true })
    },
  }
}
