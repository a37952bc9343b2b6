// A process of its own that opens a database and commits once: `opening-process.ts <url> <command id>`.
import { mysqlStorage } from "../src/index.ts"
import { note, opening } from "./sample.ts"

const [connection = "", commandId = ""] = process.argv.slice(2)
const store = await mysqlStorage({ connection, connections: 2 }).open(opening)
await store.commit(note(commandId))
await store.close()
