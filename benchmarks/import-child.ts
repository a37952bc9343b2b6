// Imports one file into one new database and says how long it took and how much memory it needed at most.
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation } from "@traitdunion/core"
import { fileBytes, importLog } from "@traitdunion/import"

const [log = "", file = ""] = process.argv.slice(2)
await using mediation = await openMediation({ structure: "bench", storage: sqliteStorage({ file }) })
const start = performance.now()
const { added, refusedLines } = await importLog(mediation.as({ id: "import", roles: ["system"] }), fileBytes(log))
const seconds = (performance.now() - start) / 1000
const megabytes = process.resourceUsage().maxRSS / 1000
console.log(JSON.stringify({ added, refused: refusedLines, seconds, megabytes }))
