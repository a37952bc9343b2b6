// A family over six months, from arrears to balance. All of it is invented.
// Run it: node --conditions=@traitdunion/source examples/budget/start.ts
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { formatEuros, openMediation } from "@traitdunion/core"
import { toPdf } from "@traitdunion/documents"
import { environmentKeys, generateKey } from "@traitdunion/keys"
import { budgetCounseling, followedFigures } from "@traitdunion/plugin-budget-counseling"
import { toHtml as reportPage } from "@traitdunion/reports"
import { balance, claimRights, firstDiagnosis, handOver, payOff, report, workshop } from "./story.ts"

const kept = join(mkdtempSync(join(tmpdir(), "traitdunion-")), "journal.sqlite")
const out = mkdtempSync(join(tmpdir(), "budget-exemple-"))
process.on("exit", () => rmSync(join(kept, ".."), { recursive: true, force: true }))
await using core = await openMediation({
  structure: "association-exemple",
  storage: sqliteStorage({ file: kept }),
  plugins: [budgetCounseling],
  ports: { keys: environmentKeys({ env: { TRAITDUNION_KEY: generateKey() } }) },
})
const desk = core.as({ id: "mediator-1", roles: ["mediator"] })

const first = await firstDiagnosis(desk)
console.log("Premier diagnostic, le 12 janvier 2026")
console.log(`  Reste à vivre : ${first?.remainingToLive.steps[0]}`)
for (const { reason } of first?.alerts ?? []) console.log(`  ! ${reason}`)
for (const { reason } of first?.rights ?? []) console.log(`  ? ${reason}`)
const letter = await payOff(desk)
await claimRights(desk)
await workshop(desk)
const evolution = await balance(desk)
console.log("\nDu 12 janvier au 6 juillet 2026")
for (const [key, { before, after }] of Object.entries(evolution?.figures ?? {})) {
  const name = followedFigures[key as keyof typeof followedFigures].fr.padEnd(34)
  console.log(`  ${name} ${formatEuros(before).padStart(12)} → ${formatEuros(after).padStart(12)}`)
}
const documents = await handOver(desk)
if (documents !== null) {
  writeFileSync(join(out, "fiche-budgetaire.html"), documents.page)
  writeFileSync(join(out, "fiche-budgetaire.pdf"), documents.pdf)
}
if (letter !== null) writeFileSync(join(out, "lettre-creancier.pdf"), await toPdf(letter))
const page = reportPage(await report(core), { structureName: "Association Exemple", generatedOn: "2026-11-23" })
writeFileSync(join(out, "rapport.html"), page)
console.log(`\nFiche, lettre et rapport : ${out}`)
