// Three appeals for housing and shelter. All of it is invented.
// Run it: node --conditions=@traitdunion/source examples/dalo/start.ts
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation } from "@traitdunion/core"
import { toPdf } from "@traitdunion/documents"
import { environmentKeys, generateKey } from "@traitdunion/keys"
import { dalo } from "@traitdunion/plugin-dalo"
import { toHtml as reportPage } from "@traitdunion/reports"
import { begin, correction, injunction, silence } from "./story.ts"

const kept = join(mkdtempSync(join(tmpdir(), "traitdunion-")), "journal.sqlite")
const out = mkdtempSync(join(tmpdir(), "dalo-exemple-"))
process.on("exit", () => rmSync(join(kept, ".."), { recursive: true, force: true }))
await using core = await openMediation({
  structure: "association-exemple",
  storage: sqliteStorage({ file: kept }),
  plugins: [dalo],
  ports: { keys: environmentKeys({ env: { TRAITDUNION_KEY: generateKey() } }) },
})
const desk = await begin(core)

const { waiting } = await silence(desk)
console.log("Silence de la commission :")
for (const { label, lastSafeDay, steps } of waiting ?? []) {
  console.log(`  ${lastSafeDay}  ${label.fr}`)
  for (const step of steps) console.log(`              ${step}`)
}
const { chronology, page, pdf, reminder } = await injunction(desk)
if (chronology !== null && page !== null && pdf !== null) {
  writeFileSync(join(out, "chronologie.html"), page)
  writeFileSync(join(out, "chronologie.pdf"), pdf)
}
if (reminder !== null) writeFileSync(join(out, "relance-prefet.pdf"), await toPdf(reminder))
const { effects } = await correction(desk)
console.log("\nUne date corrigée déplace :")
for (const { id, before, after } of effects) console.log(`  ${id} : ${before} → ${after}`)
console.log("\nLes échéances :")
for (const { due, label, key, urgency } of await desk.deadlines.upcoming({ until: "2099-12-31" })) {
  console.log(`  ${due}  ${label} (${key}, ${urgency})`)
}
const report = await core
  .as({ id: "director-1", roles: ["director"] })
  .reports.internal({ profile: "dalo/activity", from: "2026-01-01", to: "2026-12-31" })
writeFileSync(
  join(out, "rapport.html"),
  reportPage(report, { structureName: "Association Exemple", generatedOn: "2026-11-23" }),
)
console.log(`\nChronologie, relance et rapport : ${out}`)
