import { importLines, type LogOptions } from "../line/import-lines.ts"
import type { LineOutcome } from "../line/line-outcome.ts"
import type { ByteSource } from "../text/decode.ts"
import { readingOnce } from "../xlsx/workbook.ts"
import { Absent, type AbsentAct } from "./absent.ts"
import { actOf, contentOf, DEFAULT_SOURCE, type Line, lineOf } from "./act.ts"
import type { ImportDesk } from "./desk.ts"
import { Origin } from "./origin.ts"
import { pairsOf } from "./pairs.ts"
import { standingOf } from "./standing.ts"

/** What an import has to do for one line, or for one act whose line is no longer there. */
export type Step =
  | { readonly does: "nothing" }
  | { readonly does: "add"; readonly line: Line }
  | { readonly does: "correct"; readonly line: Line; readonly absent: AbsentAct }
  | { readonly does: "miss"; readonly absent: AbsentAct }

/** More new lines than this are no correction of a file but another file: each is an act of its own. */
const MAX_CORRECTIONS = 2_000

/** What a file says, and what that asks for, in the order of the file; corrections and missing acts come last. */
export async function* plan(
  desk: ImportDesk,
  named: string | undefined,
  given: ByteSource,
  options: LogOptions,
  onOutcome: (outcome: LineOutcome) => void,
): AsyncGenerator<Step> {
  const source = named ?? DEFAULT_SOURCE
  const bytes = readingOnce(given)
  const standing = await standingOf(desk, source, bytes, options)
  const origin = new Origin(standing, named)
  const absent = await Absent.of(desk, standing.gone, origin)
  const fresh: Array<Line> = []
  for await (const outcome of importLines(bytes, options)) {
    onOutcome(outcome)
    // Half a file does not tell what it no longer has.
    if (outcome.status === "file-refused") {
      for (const line of fresh) yield { does: "add", line }
      return
    }
    if (outcome.status !== "accepted") continue
    const { fingerprint, activity } = outcome
    const line: Line = { line: outcome.line, act: actOf(source, fingerprint, activity) }
    if (standing.lines.has(lineOf(line.act.sourceLine)) || absent.takeEqual(line.act)) yield { does: "nothing" }
    else if (absent.size === 0 || fresh.length >= MAX_CORRECTIONS) yield { does: "add", line: origin.named(line) }
    else fresh.push(origin.named(line))
  }
  const missing = absent.acts()
  const pairs =
    missing.length <= MAX_CORRECTIONS
      ? pairsOf(
          fresh.map(({ act }) => ({ content: contentOf(act), group: origin.group(act) })),
          missing.map(({ act, sourceLine }) => ({
            content: contentOf(act),
            group: origin.mayCorrect(sourceLine) ? origin.group(act) : undefined,
          })),
        )
      : new Map<number, number>()
  for (const [index, line] of fresh.entries()) {
    const corrected = missing[pairs.get(index) ?? -1]
    yield corrected === undefined ? { does: "add", line } : { does: "correct", line, absent: corrected }
  }
  const corrected = new Set(pairs.values())
  for (const [index, one] of missing.entries()) if (!corrected.has(index)) yield { does: "miss", absent: one }
}
