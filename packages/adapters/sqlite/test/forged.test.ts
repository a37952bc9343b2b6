import { describeForgery } from "@traitdunion/test-servers"
import Database from "better-sqlite3"
import { sqliteStorage } from "../src/index.ts"
import { temporaryFile } from "./temporary.ts"

describeForgery("an SQLite file", async () => {
  const { file, drop } = temporaryFile()
  return {
    storage: () => sqliteStorage({ file }),
    run: async (sql) => {
      const database = new Database(file)
      try {
        database.exec(sql)
      } finally {
        database.close()
      }
    },
    unguarding: ["drop trigger tdu_journal_event_insert", "drop trigger tdu_journal_event_update"],
    drop: async () => drop(),
  }
})
