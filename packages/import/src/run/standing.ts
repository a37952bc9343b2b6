import { importLines, type LogOptions } from "../line/import-lines.ts"
import { Seen } from "../line/seen.ts"
import type { ByteSource } from "../text/decode.ts"
import { lineId } from "./act.ts"
import type { ImportDesk } from "./desk.ts"

/** 52 bits of a line's name are enough to look it up by, and a number keeps them in little memory. */
const keyOf = (sourceLine: string): number => Number.parseInt(sourceLine.slice(1, 14), 16)

/** What a source holds already between the first and the last day of a file. */
export interface Standing {
  /** The names of its lines. */
  readonly lines: ReadonlySet<string>
  /** The acts whose lines the file does not have. */
  readonly gone: ReadonlyArray<string>
}

const NOTHING: Standing = { lines: new Set(), gone: [] }

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
  let [from, to] = ["", ""]
  for await (const outcome of importLines(bytes, options)) {
    // What was not read cannot be told from what is no longer there.
    if (outcome.status === "file-refused") return NOTHING
    if (outcome.status !== "accepted") continue
    const { on } = outcome.activity
    inFile.count(keyOf(lineId(source, outcome.fingerprint)))
    if (from === "" || on < from) from = on
    if (on > to) to = on
  }
  if (from === "") return NOTHING
  const rows = await desk.registers.sourced({ source, from, to })
  return {
    lines: new Set(rows.map(({ sourceLine }) => sourceLine)),
    gone: rows.filter(({ sourceLine }) => !inFile.has(keyOf(sourceLine))).map(({ activity }) => activity),
  }
}
