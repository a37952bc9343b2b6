// Two neighbours, a landlord and who reads what. All of them are invented.
// Run it: node --conditions=@traitdunion/source examples/privacy/start.ts
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation } from "@traitdunion/core"
import { environmentKeys, generateKey } from "@traitdunion/keys"
import { evidence, inAnEmergency, neighbours, refer, rights, whatEachReads } from "./story.ts"

const folder = mkdtempSync(join(tmpdir(), "traitdunion-"))
process.on("exit", () => rmSync(folder, { recursive: true, force: true }))
await using core = await openMediation({
  structure: "association-exemple",
  storage: sqliteStorage({ file: join(folder, "journal.sqlite") }),
  ports: { keys: environmentKeys({ env: { TRAITDUNION_KEY: generateKey() } }) },
})

const mediation = await neighbours(core)
console.log("Ce que chacun lit des entretiens séparés :", await whatEachReads(core, mediation))
const { sheet, disclosures } = await refer(core.as({ id: "mediator-1", roles: ["mediator"] }))
console.log("La fiche remise, selon l'accord donné :", sheet, disclosures)
console.log("En urgence :", await inAnEmergency(core, mediation))
const { report, trail } = await evidence(core, mediation)
console.log("Le journal :", report.ok ? `entier, ${report.verified} faits` : report.fault, "\n", trail.at(-1))
const { text, certificate } = await rights(core)
console.log(`\n${text}\n\n${certificate?.text}`)
console.log("Après l'effacement :", await whatEachReads(core, mediation))
