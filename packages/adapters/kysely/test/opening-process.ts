// A process of its own that opens a file and commits once: `opening-process.ts <file> <command id>`.
import Database from "better-sqlite3"
import { Kysely, SqliteDialect } from "kysely"
import { kyselyStorage } from "../src/index.ts"
import { note, opening } from "./sample.ts"

const [file = "", commandId = ""] = process.argv.slice(2)
const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Database(file, { timeout: 20_000 }) }) })
const store = await kyselyStorage({ db, dialect: "sqlite", own: true }).open(opening)
await store.commit(note(commandId))
await store.close()
