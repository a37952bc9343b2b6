import type { LogOptions } from "../line/import-lines.ts"
import type { ByteSource } from "../text/decode.ts"
import { DEFAULT_SOURCE } from "./act.ts"
import type { ImportDesk } from "./desk.ts"
import { plan } from "./plan.ts"
import { Recorder } from "./recorder.ts"
import { Gathering, type Reading } from "./report.ts"

/** How a log is imported. */
export interface ImportOptions extends LogOptions {
  /** Which of the structure's logs it is: two files that speak of the same days need two sources. */
  readonly source?: string
  /** Cancel the acts of earlier imports that the file no longer has. Otherwise they are only counted. */
  readonly cancelMissing?: boolean
  readonly onLine?: (line: number) => void
}

/** What an import did. */
export interface ImportReport extends Reading {
  readonly added: number
  /** Lines that an earlier import had recorded already, also when they were written otherwise then. */
  readonly known: number
  /** Acts that were corrected, because their line was changed in the file. */
  readonly corrected: number
  /** Acts between the file's first and last day that an earlier import recorded, and that the file no longer has. */
  readonly missing: number
  readonly cancelled: number
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
  const gathering = new Gathering()
  const recorder = new Recorder(desk, (line, { fr, en }) =>
    gathering.refuse([{ line, column: "", field: "line", reason: { fr, en } }]),
  )
  let [standing, missing] = [0, 0]
  const steps = plan(desk, source, bytes, options, (outcome) => {
    if ("line" in outcome) onLine(outcome.line)
    gathering.add(outcome)
  })
  for await (const step of steps) {
    if (step.does === "nothing") standing += 1
    else if (step.does === "add") await recorder.add(step.line)
    else if (step.does === "correct") await recorder.correct(step.line, step.activity)
    else {
      missing += 1
      if (cancelMissing) await recorder.cancel(step.activity)
    }
  }
  await recorder.flush()
  const { added, known, corrected, cancelled } = recorder
  return { ...gathering.reading(), added, known: standing + known, corrected, missing, cancelled }
}
