// One of several processes of the landlord that work on the same reports and mediations at once:
// `filing-process.ts <engine> <url> <key> <name> <tenant> <reports>`.
import { environmentKeys } from "@traitdunion/keys"
import type { Engine } from "./database.ts"
import { openPlatform } from "./platform.ts"
import { fileReport, recordAppointment } from "./reports.ts"
import { mediator } from "./users.ts"

const [engine, url = "", key = "", name = "", tenant = "", reports = "0"] = process.argv.slice(2)
const platform = await openPlatform(engine as Engine, url, environmentKeys({ env: { TRAITDUNION_KEY: key } }))
for (let n = 0; n < Number(reports); n += 1) {
  // The same report by all of them at once, and appointments of their own in the same mediation.
  await fileReport(platform, mediator, { id: `R-${n}`, tenant, months: 2, cents: 90_000 })
  await recordAppointment(platform, mediator, { id: `A-${n}-${name}`, report: "shared", minutes: 30 })
  await recordAppointment(platform, mediator, { id: `B-${n}`, report: "shared", minutes: 20 })
}
await platform[Symbol.asyncDispose]()
