// Imports one file into one new database and says how long it took and how much memory it needed at most.
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation } from "@traitdunion/core"
import { fileBytes } from "@traitdunion/example-permanence/decode"
import { importLog } from "@traitdunion/example-permanence/import-log"

const [log = "", file = ""] = process.argv.slice(2)
await using mediation = await openMediation({ structure: "bench", storage: sqliteStorage({ file }) })
const start = performance.now()
const { added, refusedLines } = await importLog(mediation, fileBytes(log))
const seconds = (performance.now() - start) / 1000
const megabytes = process.resourceUsage().maxRSS / 1000
console.log(JSON.stringify({ added, refused: refusedLines, seconds, megabytes }))
