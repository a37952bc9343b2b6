// Two invented persons whom a mediator goes to. Run it: node --conditions=@traitdunion/source examples/isolation/start.ts
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation } from "@traitdunion/core"
import { toPdf } from "@traitdunion/documents"
import { environmentKeys, generateKey } from "@traitdunion/keys"
import { isolation } from "@traitdunion/plugin-isolation"
import { toHtml } from "@traitdunion/reports"
import { begin, outreach, refusal, register } from "./story.ts"

const kept = join(mkdtempSync(join(tmpdir(), "traitdunion-")), "journal.sqlite")
const out = mkdtempSync(join(tmpdir(), "isolement-"))
process.on("exit", () => rmSync(join(kept, ".."), { recursive: true, force: true }))
await using core = await openMediation({
  structure: "association-exemple",
  storage: sqliteStorage({ file: kept }),
  plugins: [isolation],
  ports: {
    keys: environmentKeys({ env: { TRAITDUNION_KEY: generateKey() } }),
    clock: { now: () => "2026-12-01T09:00:00.000Z" as never },
  },
})
const desk = await begin(core)

const { calling } = await outreach(desk)
for (const { fr, by } of calling?.next ?? []) console.log(`À faire : ${fr}${by === null ? "" : ` (${by})`}`)
const { tried } = await refusal(desk)
console.log(`Un appel de trop : ${String(tried)}`)
const { notice, letter } = await register(desk)
if (notice !== null) writeFileSync(join(out, "registre.pdf"), await toPdf(notice))
if (letter !== null) writeFileSync(join(out, "lettre.pdf"), await toPdf(letter))
const report = await core
  .as({ id: "director-1", roles: ["director"] })
  .reports.internal({ profile: "isolation/activity", from: "2026-01-01", to: "2026-12-31" })
writeFileSync(
  join(out, "rapport.html"),
  toHtml(report, { structureName: "Association Exemple", generatedOn: "2026-12-01" }),
)
console.log(`Registre, lettre et rapport : ${out}`)
