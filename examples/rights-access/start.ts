// Three procedures of two invented persons. Run it: node --conditions=@traitdunion/source examples/rights-access/start.ts
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation } from "@traitdunion/core"
import { toPdf } from "@traitdunion/documents"
import { environmentKeys, generateKey } from "@traitdunion/keys"
import { rightsAccess } from "@traitdunion/plugin-rights-access"
import { toHtml } from "@traitdunion/reports"
import { begin, health, relay } from "./story.ts"

const kept = join(mkdtempSync(join(tmpdir(), "traitdunion-")), "journal.sqlite")
const out = mkdtempSync(join(tmpdir(), "acces-aux-droits-"))
process.on("exit", () => rmSync(join(kept, ".."), { recursive: true, force: true }))
await using core = await openMediation({
  structure: "association-exemple",
  storage: sqliteStorage({ file: kept }),
  plugins: [rightsAccess],
  ports: {
    keys: environmentKeys({ env: { TRAITDUNION_KEY: generateKey() } }),
    clock: { now: () => "2026-12-01T09:00:00.000Z" as never },
  },
})
const desk = await begin(core)

const { waiting, letter, after } = await health(desk)
for (const { fr, by } of waiting?.next ?? []) console.log(`À faire : ${fr}${by === null ? "" : ` (${by})`}`)
if (letter !== null) writeFileSync(join(out, "relance.pdf"), await toPdf(letter))
console.log(`Droit effectif en ${after?.effective?.daysFromNeed ?? "—"} jours`)
const { sheet } = await relay(desk)
if (sheet !== null) writeFileSync(join(out, "relais.pdf"), await toPdf(sheet))
const report = await core
  .as({ id: "director-1", roles: ["director"] })
  .reports.internal({ profile: "rights/activity", from: "2026-01-01", to: "2026-12-31" })
writeFileSync(
  join(out, "rapport.html"),
  toHtml(report, { structureName: "Association Exemple", generatedOn: "2026-12-01" }),
)
console.log(`Relance, relais et rapport : ${out}`)
