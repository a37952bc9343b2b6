// Three households and their dwellings. All of it is invented.
// Run it: node --conditions=@traitdunion/source examples/housing/start.ts
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation } from "@traitdunion/core"
import { toPdf } from "@traitdunion/documents"
import { environmentKeys, generateKey } from "@traitdunion/keys"
import { dalo } from "@traitdunion/plugin-dalo"
import { housing } from "@traitdunion/plugin-housing"
import { toHtml as reportPage } from "@traitdunion/reports"
import { begin, dwelling, eviction, hearing } from "./story.ts"

const kept = join(mkdtempSync(join(tmpdir(), "traitdunion-")), "journal.sqlite")
const out = mkdtempSync(join(tmpdir(), "logement-exemple-"))
process.on("exit", () => rmSync(join(kept, ".."), { recursive: true, force: true }))
await using core = await openMediation({
  structure: "association-exemple",
  storage: sqliteStorage({ file: kept }),
  plugins: [housing, dalo],
  ports: { keys: environmentKeys({ env: { TRAITDUNION_KEY: generateKey() } }) },
})
const desk = await begin(core)

const { before, letter, page } = await hearing(desk)
console.log("Avant l'audience :")
for (const { label, holds, steps } of before?.points ?? []) {
  console.log(`  ${holds === null ? "?" : holds ? "oui" : "non"}  ${label.fr} : ${steps.join(" ")}`)
}
if (page !== null) writeFileSync(join(out, "diagnostic.html"), page)
if (letter !== null) writeFileSync(join(out, "demande-de-delais.pdf"), await toPdf(letter))

const { file, grounds } = await eviction(desk)
console.log("\nAprès la décision :")
for (const { label, lastSafeDay, steps } of file?.deadlines ?? []) {
  console.log(`  ${lastSafeDay}  ${label.fr}`)
  for (const step of steps) console.log(`              ${step}`)
}
for (const { offer, state, why } of file?.offers ?? []) console.log(`  ${offer} : ${state}. ${why.fr}`)
console.log(`  Motifs DALO ouverts : ${(grounds ?? []).map(({ ground, since }) => `${ground} (${since})`).join(", ")}`)

const { claim, report } = await dwelling(desk)
if (claim !== null) writeFileSync(join(out, "mise-en-conformite.pdf"), await toPdf(claim))
if (report !== null) writeFileSync(join(out, "visite-immeuble.pdf"), await toPdf(report))
console.log("\nLes échéances :")
for (const { due, label, key, urgency } of await desk.deadlines.upcoming({ until: "2099-12-31" })) {
  console.log(`  ${due}  ${label} (${key}, ${urgency})`)
}
const year = await core
  .as({ id: "director-1", roles: ["director"] })
  .reports.internal({ profile: "housing/activity", from: "2026-01-01", to: "2026-12-31" })
writeFileSync(
  join(out, "rapport.html"),
  reportPage(year, { structureName: "Association Exemple", generatedOn: "2026-12-01" }),
)
console.log(`\nDocuments et rapport : ${out}`)
