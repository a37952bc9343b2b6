import { type Desk, settle } from "@traitdunion/core"
import { importLines, type LogOptions } from "../line/import-lines.ts"
import type { ByteSource } from "../text/decode.ts"
import { type Act, actOf, DEFAULT_SOURCE, pairsOf } from "./known.ts"
import { Gathering, type Reading } from "./report.ts"

/** How a log is imported. */
export interface ImportOptions extends LogOptions {
  /** Which of the structure's logs it is, when it keeps several that may hold equal lines. */
  readonly source?: string
  /** Cancel the acts of earlier imports that the file no longer has. Otherwise they are only counted. */
  readonly cancelMissing?: boolean
  readonly onLine?: (line: number) => void
}

/** What an import did. */
export interface ImportReport extends Reading {
  readonly added: number
  /** Lines that an earlier import had recorded already. */
  readonly known: number
  /** Acts that were corrected, because their line was changed in the file. */
  readonly corrected: number
  /** Acts between the file's first and last day that an earlier import recorded, and that the file no longer has. */
  readonly missing: number
  readonly cancelled: number
}

/** The commands and queries that an import needs: those of a desk of the role `system`, or of a mediator. */
export type ImportDesk = Pick<Desk<readonly []>, "registers">

interface Line {
  readonly line: number
  readonly act: Act
}

const BATCH = 500
/** More new lines than this are no correction of a file but another file: each is an act of its own. */
const MOST_CORRECTIONS = 2_000

class Import {
  readonly gathering = new Gathering()
  added = 0
  known = 0
  corrected = 0
  missing = 0
  cancelled = 0
  readonly #desk: ImportDesk

  constructor(desk: ImportDesk) {
    this.#desk = desk
  }

  async record(lines: ReadonlyArray<Line>): Promise<void> {
    const items = lines.map(({ act }) => ({ commandId: `import:${act.sourceLine}`, input: act }))
    const settled = await settle(this.#desk.registers.record.many(items))
    if (!settled.ok) throw settled.error
    for (const [index, result] of settled.value.entries()) {
      if (result.ok) {
        if (result.value.replayed) this.known += 1
        else this.added += 1
      } else this.#refuse(lines[index]?.line ?? 0, result.error.words)
    }
  }

  async correct(line: Line, activity: string): Promise<void> {
    const corrected = await settle(this.#desk.registers.correct({ activity, ...line.act }))
    if (corrected.ok) this.corrected += 1
    else this.#refuse(line.line, corrected.error.words)
  }

  async cancel(activity: string): Promise<void> {
    await this.#desk.registers.cancel({ activity })
    this.cancelled += 1
  }

  #refuse(line: number, { fr, en }: { readonly fr: string; readonly en: string }): void {
    this.gathering.refused.push({ line, column: "", field: "line", reason: { fr, en } })
  }

  report(): ImportReport {
    const { added, known, corrected, missing, cancelled } = this
    return { ...this.gathering.reading(), added, known, corrected, missing, cancelled }
  }
}

/** What the source holds already between the first and the last day of a file, by line; nothing on a first import. */
export const standing = async (
  desk: ImportDesk,
  source: string,
  bytes: ByteSource,
  options: LogOptions,
): Promise<{ readonly acts: ReadonlyMap<string, string>; readonly inFile: ReadonlySet<string> }> => {
  const any = await desk.registers.sourced({ source, limit: 1 })
  if (any.length === 0) return { acts: new Map(), inFile: new Set() }
  const days: { from?: string; to?: string } = {}
  const inFile = new Set<string>()
  for await (const outcome of importLines(bytes, options)) {
    if (outcome.status !== "accepted") continue
    const { on } = outcome.activity
    inFile.add(actOf(source, outcome.fingerprint, outcome.activity).sourceLine)
    if (days.from === undefined || on < days.from) days.from = on
    if (days.to === undefined || on > days.to) days.to = on
  }
  if (days.from === undefined) return { acts: new Map(), inFile }
  const rows = await desk.registers.sourced({ source, ...days })
  return { acts: new Map(rows.map(({ sourceLine, activity }) => [sourceLine, activity])), inFile }
}

/**
 * Import a log of activity, CSV or XLSX, in batches of one commit each. A line is named by its content, so that the same
 * file twice adds nothing. When the file was changed since an earlier import, only what changed is written: a line that
 * differs in one or two cells from an act that the file no longer has corrects that act; other new lines are recorded;
 * other missing acts are counted, and cancelled when asked.
 *
 * @example
 * ```ts
 * import type { Mediation } from "@traitdunion/core"
 * import { fileBytes, importLog } from "@traitdunion/import"
 * export const march = (mediation: Mediation<readonly []>) =>
 *   importLog(mediation.as({ id: "import", roles: ["system"] }), fileBytes("permanences-2026-03.csv"))
 * ```
 */
export const importLog = async (
  desk: ImportDesk,
  bytes: ByteSource,
  { source = DEFAULT_SOURCE, cancelMissing = false, onLine = () => {}, ...options }: ImportOptions = {},
): Promise<ImportReport> => {
  const { acts, inFile } = await standing(desk, source, bytes, options)
  const gone = [...acts].filter(([line]) => !inFile.has(line)).map(([, activity]) => activity)
  const run = new Import(desk)
  const fresh: Array<Line> = []
  let waiting: Array<Line> = []
  const wait = async (line: Line): Promise<void> => {
    waiting.push(line)
    if (waiting.length < BATCH) return
    const lines = waiting
    waiting = []
    await run.record(lines)
  }
  for await (const outcome of importLines(bytes, options)) {
    if ("line" in outcome) onLine(outcome.line)
    const found = run.gathering.add(outcome)
    if (found === undefined) continue
    const line = { line: found.line, act: actOf(source, found.fingerprint, found.activity) }
    if (acts.has(line.act.sourceLine)) run.known += 1
    else if (gone.length === 0 || fresh.length >= MOST_CORRECTIONS) await wait(line)
    else fresh.push(line)
  }
  const missing = new Map<string, object>()
  if (fresh.length > 0 && gone.length <= MOST_CORRECTIONS) {
    for (const activity of gone) {
      const data = await desk.registers.activity({ activity })
      if (data !== null) {
        const { cancelled: _, ...stands } = data
        missing.set(activity, stands)
      }
    }
  }
  const pairs = pairsOf(fresh, missing)
  const paired = new Set(pairs.map(({ line }) => line))
  for (const { line, activity } of pairs) await run.correct(line, activity)
  for (const line of fresh) if (!paired.has(line)) await wait(line)
  if (waiting.length > 0) await run.record(waiting)
  const corrected = new Set(pairs.map(({ activity }) => activity))
  for (const activity of gone) {
    if (corrected.has(activity)) continue
    run.missing += 1
    if (cancelMissing) await run.cancel(activity)
  }
  return run.report()
}
