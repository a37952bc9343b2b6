// A process that does one thing and ends by SIGKILL at a statement of its transaction, or lives to say so by its code:
// `dying-process.ts <engine> <url> <key> <report|appointment> <id> <tenant> <before|after> <statement>`.
import { environmentKeys } from "@traitdunion/keys"
import type { Engine } from "./database.ts"
import { openPlatform } from "./platform.ts"
import { fileReport, recordAppointment } from "./reports.ts"
import { atStatements } from "./statements.ts"
import { mediator } from "./users.ts"

const [engine, url = "", key = "", what, id = "", tenant = "", when, statement] = process.argv.slice(2)
const platform = await openPlatform(engine as Engine, url, environmentKeys({ env: { TRAITDUNION_KEY: key } }))
const die = (): void => {
  process.kill(process.pid, "SIGKILL")
}
atStatements({
  before: (count) => {
    if (when === "before" && count === Number(statement)) die()
  },
  // Drivers hand over what they send at the end of the turn.
  after: (count) => {
    if (when === "after" && count === Number(statement)) setImmediate(die)
  },
})
if (what === "report") await fileReport(platform, mediator, { id, tenant, months: 2, cents: 90_000 })
else await recordAppointment(platform, mediator, { id, report: "shared", minutes: 30 })
process.exit(0)
