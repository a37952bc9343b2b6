// Run it: node --conditions=@traitdunion/source examples/embed/quickstart.ts [file]
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const folder = mkdtempSync(join(tmpdir(), "traitdunion-"))
process.on("exit", () => rmSync(folder, { recursive: true, force: true }))
const file = process.argv[2] ?? join(folder, "mediation.db")

// #region quickstart
import { existsSync } from "node:fs"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation, settle } from "@traitdunion/core"
import { createPassphraseFile, passphraseKeys } from "@traitdunion/keys"

const secret = { file: `${file}.keys`, passphrase: process.env["PASSPHRASE"] ?? "une phrase pour essayer" }
if (!existsSync(secret.file)) await createPassphraseFile(secret)
const ports = { keys: await passphraseKeys(secret) }
await using core = await openMediation({ structure: "association-exemple", storage: sqliteStorage({ file }), ports })
const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
const { key: camille } = await desk.people.registerPerson({ name: "Camille Exemple" })
const { key: sacha } = await desk.people.registerPerson({ name: "Sacha Exemple" })
const parties = [camille, sacha].map((id) => ({ kind: "person" as const, id }))
const { key: mediation } = await desk.process.open({ origin: "person", register: "conflict", parties })
await desk.process.accept({ mediation })
await desk.process.assign({ mediation, mediator: "mediator-1" }, { acknowledge: ["deontology/living-practice"] })

const meeting = { mediation, parties: [camille, sacha], minutes: 60 }
const early = await settle(desk.process.meet(meeting)) // Nobody has consented yet.
if (!early.ok) console.log(early.error.words.fr)
const explained = { words: "Chacun est libre de refuser ou d'arrêter.", language: "fr", means: "oral" } as const
const asked = { purpose: { kind: "mediation", mediation }, ...explained } as const
for (const party of [camille, sacha]) await desk.consent.give({ party, consent: `${party}-1`, ...asked })
const met = await desk.process.meet(meeting)
console.log(`Met, after ${met.consulted.length} rules. Journal whole: ${(await core.audit.verify()).ok}`)
// #endregion
