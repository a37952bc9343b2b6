import { importLines, type LogOptions } from "../line/import-lines.ts"
import type { LineOutcome } from "../line/line-outcome.ts"
import type { ByteSource } from "../text/decode.ts"
import { Absent } from "./absent.ts"
import { actOf, contentOf, type Line } from "./act.ts"
import type { ImportDesk } from "./desk.ts"
import { pairsOf } from "./pairs.ts"
import { standingOf } from "./standing.ts"

/** What an import has to do for one line, or for one act whose line is no longer there. */
export type Step =
  | { readonly does: "nothing" }
  | { readonly does: "add"; readonly line: Line }
  | { readonly does: "correct"; readonly line: Line; readonly activity: string }
  | { readonly does: "miss"; readonly activity: string }

/** More new lines than this are no correction of a file but another file: each is an act of its own. */
const MOST_CORRECTIONS = 2_000

/** What a file says, and what that asks for, in the order of the file; corrections and missing acts come last. */
export async function* plan(
  desk: ImportDesk,
  source: string,
  bytes: ByteSource,
  options: LogOptions,
  onOutcome: (outcome: LineOutcome) => void,
): AsyncGenerator<Step> {
  const { lines, gone } = await standingOf(desk, source, bytes, options)
  const absent = await Absent.of(desk, gone)
  const fresh: Array<Line> = []
  for await (const outcome of importLines(bytes, options)) {
    onOutcome(outcome)
    // Half a file does not tell what it no longer has.
    if (outcome.status === "file-refused") {
      for (const line of fresh) yield { does: "add", line }
      return
    }
    if (outcome.status !== "accepted") continue
    const line: Line = { line: outcome.line, act: actOf(source, outcome.fingerprint, outcome.activity) }
    if (lines.has(line.act.sourceLine) || absent.takeEqual(line.act)) yield { does: "nothing" }
    else if (absent.size === 0 || fresh.length >= MOST_CORRECTIONS) yield { does: "add", line }
    else fresh.push(line)
  }
  const missing = absent.activities()
  const comparable = fresh.length > 0 && missing.length <= MOST_CORRECTIONS
  const pairs = comparable
    ? pairsOf(
        fresh.map(({ act }) => contentOf(act)),
        await absent.contents(missing),
      )
    : new Map<number, number>()
  for (const [index, line] of fresh.entries()) {
    const activity = missing[pairs.get(index) ?? -1]
    yield activity === undefined ? { does: "add", line } : { does: "correct", line, activity }
  }
  const corrected = new Set(pairs.values())
  for (const [index, activity] of missing.entries()) if (!corrected.has(index)) yield { does: "miss", activity }
}
