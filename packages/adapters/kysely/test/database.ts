import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Database from "better-sqlite3"
import { CamelCasePlugin, Kysely, SqliteDialect } from "kysely"

/** What the application keeps for itself. */
export interface Application {
  readonly ticket: { readonly id: string; readonly ownerName: string }
}

/** A new SQLite file, opened as an application would: with types, plugins and settings of its own. */
export const applicationDatabase = (): {
  readonly db: Kysely<Application>
  readonly file: string
  readonly drop: () => Promise<void>
} => {
  const dir = mkdtempSync(join(tmpdir(), "traitdunion-kysely-"))
  const file = join(dir, "application.sqlite")
  const database = new Database(file)
  database.pragma("journal_mode = wal")
  database.pragma("synchronous = normal")
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

/** The table of the application beside ours. */
export const createTickets = (db: Kysely<Application>): Promise<void> =>
  db.schema
    .createTable("ticket")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("ownerName", "text", (column) => column.notNull())
    .execute()
