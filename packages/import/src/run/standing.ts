import { importLines, type LogOptions } from "../line/import-lines.ts"
import { Seen } from "../line/seen.ts"
import type { ByteSource } from "../text/decode.ts"
import { mediatorId } from "../values/mediator.ts"
import { lineId, lineOf, originIn } from "./act.ts"
import type { ImportDesk } from "./desk.ts"

/** 52 bits of a line's name are enough to look it up by, and a number keeps them in little memory. */
const keyOf = (line: string): number => Number.parseInt(line.slice(1, 14), 16)

/** What a source holds already between the first and the last day of a file. */
export interface Standing {
  /** The names of its lines. */
  readonly lines: ReadonlySet<string>
  /** How many acts it holds. */
  readonly size: number
  /** How many of the file's lines it holds, by the origin of the file that they first came with. */
  readonly known: ReadonlyMap<string, number>
  /** The mediators whom the file names; empty for a line that names none. */
  readonly mediators: ReadonlySet<string>
  /** The acts whose lines the file does not have. */
  readonly gone: ReadonlyArray<{ readonly activity: string; readonly sourceLine: string }>
}

const NOTHING: Standing = { lines: new Set(), size: 0, known: new Map(), mediators: new Set(), gone: [] }

/** Compare the lines of a file with what its source holds. A first import has nothing to compare, and reads nothing. */
export const standingOf = async (
  desk: ImportDesk,
  source: string,
  bytes: ByteSource,
  options: LogOptions,
): Promise<Standing> => {
  const any = await desk.registers.sourced({ source, limit: 1 })
  if (any.length === 0) return NOTHING
  const inFile = new Seen()
  const mediators = new Set<string>()
  let [from, to] = ["", ""]
  for await (const outcome of importLines(bytes, options)) {
    // What was not read cannot be told from what is no longer there.
    if (outcome.status === "file-refused") return NOTHING
    if (outcome.status !== "accepted") continue
    const { on, mediator } = outcome.activity
    inFile.count(keyOf(lineId(source, outcome.fingerprint)))
    mediators.add(mediator === undefined ? "" : mediatorId(mediator))
    if (from === "" || on < from) from = on
    if (on > to) to = on
  }
  if (from === "") return NOTHING
  const rows = await desk.registers.sourced({ source, from, to })
  const known = new Map<string, number>()
  const gone: Array<Standing["gone"][number]> = []
  for (const { activity, sourceLine } of rows) {
    if (!inFile.has(keyOf(sourceLine))) gone.push({ activity, sourceLine })
    else known.set(originIn(sourceLine), (known.get(originIn(sourceLine)) ?? 0) + 1)
  }
  return { lines: new Set(rows.map(({ sourceLine }) => lineOf(sourceLine))), size: rows.length, known, mediators, gone }
}
