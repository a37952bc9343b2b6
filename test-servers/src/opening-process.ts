// A process of its own that opens a database and commits once:
// `opening-process.ts <adapter> <function> <url> <command id>`.
import { note, opening } from "./sample.ts"
import { storageAt } from "./storage-at.ts"

const [module, make, url, commandId = ""] = process.argv.slice(2)
const store = await (await storageAt(module, make, url)).open(opening)
await store.commit(note(commandId))
await store.close()
