import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { earlierSources } from "./earlier.ts"
import { builtChild, imported, logOf } from "./import-rate.ts"
import { type Figure, median, short } from "./measure.ts"

const LINES = 30_000
const ROUNDS = 3

/** The importing program beside the earlier sources, which wait at their top level and cannot be bundled. */
const earlierChild = (sources: string): string => {
  const child = join(sources, "import-child.ts")
  writeFileSync(child, readFileSync(fileURLToPath(new URL("import-child.ts", import.meta.url))))
  return child
}

/** Lines imported a second into a durable file, to the earlier sources, in turn; the middle of the rounds. */
export const importBeside = async (): Promise<ReadonlyArray<Figure>> => {
  const sources = earlierSources()
  if (sources === null) return []
  const dir = mkdtempSync(join(tmpdir(), "traitdunion-bench-"))
  try {
    const log = logOf(dir, LINES)
    const children = { earlier: earlierChild(sources), now: await builtChild() }
    const rate = (which: keyof typeof children, round: number): number =>
      LINES / imported(children[which], log, LINES, join(dir, `${which}-${round}.sqlite`)).seconds
    const rounds = Array.from({ length: ROUNDS }, (_, round) => ({
      earlier: rate("earlier", round),
      now: rate("now", round),
    }))
    const ratio = median(rounds.map(({ earlier, now }) => now / earlier))
    return [
      {
        what: `Lines imported a second (${LINES.toLocaleString("en-GB")}), by the sources of 2026-11-23`,
        value: short(median(rounds.map(({ earlier }) => earlier))),
      },
      { what: "The same by those of today, in turn", value: short(median(rounds.map(({ now }) => now))) },
      { what: "Today's to the earlier", value: short(ratio), goal: "at least 3", met: ratio >= 3 },
    ]
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
