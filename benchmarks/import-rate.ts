import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { type Figure, short } from "./measure.ts"

const LINES = 100_000
const sample = fileURLToPath(new URL("../examples/permanence/permanences-2026-03.csv", import.meta.url))

/** Lines imported a second through the whole pipeline into a durable SQLite file, in a process of its own. */
export const importRate = async (): Promise<ReadonlyArray<Figure>> => {
  const dir = mkdtempSync(join(tmpdir(), "traitdunion-bench-"))
  try {
    const [header = "", ...lines] = readFileSync(sample, "latin1")
      .split("\r\n")
      .filter((line) => line !== "")
    const acts = lines.filter((line) => !line.startsWith("TOTAL") && !line.startsWith(";"))
    const many = Array.from({ length: LINES }, (_, index) => acts[index % acts.length])
    const log = join(dir, "log.csv")
    writeFileSync(log, [header, ...many].join("\r\n"), "latin1")
    const child = fileURLToPath(new URL("import-child.ts", import.meta.url))
    const { stdout, status } = spawnSync(
      process.execPath,
      // A small young generation: what a batch needs is soon garbage, and V8 would rather grow than collect it.
      ["--max-semi-space-size=8", "--conditions=@traitdunion/source", child, log, join(dir, "import.sqlite")],
      { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
    )
    if (status !== 0) throw new Error("The import failed")
    const { added, refused, seconds, megabytes } = JSON.parse(stdout) as Record<string, number>
    if ((added ?? 0) + (refused ?? 0) < LINES) throw new Error("Lines were lost")
    const perSecond = LINES / (seconds ?? Number.NaN)
    return [
      {
        what: `Lines imported a second (${LINES.toLocaleString("en-GB")} lines, batches of 500)`,
        value: short(perSecond),
        goal: "at least 20,000",
        met: perSecond >= 20_000,
      },
      {
        what: "Peak memory of that import, MB",
        value: short(megabytes ?? Number.NaN),
        goal: "under 250",
        met: (megabytes ?? Number.NaN) < 250,
      },
    ]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
