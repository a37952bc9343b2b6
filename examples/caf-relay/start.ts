// A mother of two, from an unclaimed right to an opened one. All of it is invented.
// Run it: node --conditions=@traitdunion/source examples/caf-relay/start.ts
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation } from "@traitdunion/core"
import { environmentKeys, generateKey } from "@traitdunion/keys"
import { type CafProcedureStage, cafProcedureStages } from "@traitdunion/plugin-caf-relay"
import { toHtml as reportPage } from "@traitdunion/reports"
import { pluginsWith, startServices } from "./services.ts"
import { begin, claim, end, mandate, overpayment, questions, screening } from "./story.ts"

const kept = join(mkdtempSync(join(tmpdir(), "traitdunion-")), "journal.sqlite")
const out = mkdtempSync(join(tmpdir(), "relais-caf-exemple-"))
process.on("exit", () => rmSync(join(kept, ".."), { recursive: true, force: true }))
await using services = await startServices()
let now = "2026-05-04T09:00:00.000Z"
const goTo = (day: string): void => {
  now = `${day}T09:00:00.000Z`
}
await using core = await openMediation({
  structure: "association-exemple",
  storage: sqliteStorage({ file: kept }),
  plugins: pluginsWith(services),
  ports: { keys: environmentKeys({ env: { TRAITDUNION_KEY: generateKey() } }), clock: { now: () => now as never } },
})
const desk = await begin(core)

const { rights, summary } = await screening(desk)
console.log(`Repérage : ${summary}`)
for (const { label, because } of rights) console.log(`  ${label.fr} : ${because}`)

const { form, pdf } = await mandate(desk)
writeFileSync(join(out, "mandat.pdf"), pdf)
console.log(`\nMandat signé (empreinte ${form.wordsHash.slice(0, 12)}…)`)

const { quotient, received, simulation, computed } = await questions(desk)
console.log("\nQuotient familial")
for (const step of computed.steps) console.log(`  ${step}`)
if (quotient.outcome === "found") {
  const value = quotient.data.quotient?.value ?? null
  console.log(`  La CAF répond : ${value === null ? "quotient non calculé" : `${value} €`}`)
}
console.log(`  Prime d'activité versée : ${received.outcome === "found" && received.data.receives ? "oui" : "non"}`)
if (simulation.outcome === "simulated") {
  for (const { label, monthly } of simulation.invitations) {
    console.log(`  À demander : ${label.fr}, autour de ${Math.round(monthly / 1000) * 10} € par mois`)
  }
}
console.log(`  ${simulation.words.fr}`)

const { waiting, opened, due } = await claim(desk, goTo)
const stageOf = (stage: CafProcedureStage | undefined): string =>
  stage === undefined ? "—" : cafProcedureStages[stage].fr
console.log(`\nLa démarche : ${stageOf(waiting?.stage)} ; puis : ${stageOf(opened?.stage)}`)
for (const { fr, by } of opened?.next ?? []) console.log(`  À faire : ${fr}${by === null ? "" : ` (${by})`}`)
for (const { due: day, label } of due) console.log(`  ${day}  ${label}`)

const { notified, page } = await overpayment(desk, goTo)
console.log("\nUn indu est réclamé :")
for (const { fr, by } of notified?.next ?? []) console.log(`  À faire : ${fr}${by === null ? "" : ` (${by})`}`)
for (const { label, lastSafeDay, steps } of notified?.deadlines ?? []) {
  console.log(`  ${lastSafeDay}  ${label.fr}`)
  for (const step of steps) console.log(`              ${step}`)
}
if (page !== null) writeFileSync(join(out, "rectification.html"), page)

const disclosures = await end(desk, goTo)
console.log(`\nCe qui est parti, et à qui : ${disclosures.length} communications`)
for (const { recipient, outlet, categories } of disclosures) {
  console.log(`  ${recipient}  ${outlet ?? "de vive voix"}  (${categories.join(", ")})`)
}
const report = await core
  .as({ id: "director-1", roles: ["director"] })
  .reports.internal({ profile: "caf/activity", from: "2026-01-01", to: "2026-12-31" })
writeFileSync(
  join(out, "rapport.html"),
  reportPage(report, { structureName: "Association Exemple", generatedOn: "2026-10-05" }),
)
console.log(`\nMandat, lettre et rapport : ${out}`)
