import type { LogOptions } from "../line/import-lines.ts"
import { cellsOf } from "../line/line-outcome.ts"
import type { RefusedLine } from "../line/refused-file.ts"
import type { ByteSource } from "../text/decode.ts"
import { ChangeList, type Changes } from "./changes.ts"
import type { ImportDesk } from "./desk.ts"
import { plan, type Step } from "./plan.ts"
import { Recorder } from "./recorder.ts"
import { Gathering, type Reading } from "./report.ts"

/** How a log is imported. */
export interface ImportOptions extends LogOptions {
  /**
   * Which of the structure's logs it is. Two files of the same days need two sources when nothing tells them apart. Who
   * names a source says that the file stands for all of it: its lines then correct and replace what it said before.
   */
  readonly source?: string
  /** Cancel the acts of earlier imports that the file no longer has. Otherwise they are only counted. */
  readonly cancelMissing?: boolean
  readonly onLine?: (line: number) => void
  /** Told each line that is refused, as the file has it: {@link refusedFile} makes a file of them, to be mended. */
  readonly onRefused?: (refused: RefusedLine) => void
  /**
   * Told what becomes of acts that are recorded already, before it is done, when there is any such act. The answer
   * `false` leaves them as they are; what is new in the file is recorded all the same.
   */
  readonly onChanges?: (changes: Changes) => boolean | undefined | Promise<boolean | undefined>
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
  /** Which acts were corrected, and which are missing. */
  readonly changes: Changes
  /** Whether the changes were declined: then nothing was corrected or cancelled. */
  readonly declined: boolean
}

/**
 * Import a log of activity, CSV or XLSX, in batches of one commit each. A line is named by its content, so that the same
 * file twice adds nothing. When the file was changed since an earlier import, only what changed is written: a line that
 * differs in one or two cells from an act that the file no longer has corrects that act; other new lines are recorded;
 * other missing acts are counted, and cancelled when asked. A line never corrects the act of another mediator, of another
 * place or of another file, unless the source was named.
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
  { source, cancelMissing = false, onLine = () => {}, onRefused = () => {}, onChanges, ...options }: ImportOptions = {},
): Promise<ImportReport> => {
  const gathering = new Gathering()
  const recorder = new Recorder(desk, ({ line }, { fr, en }) =>
    gathering.refuse([{ line, column: "", field: "line", reason: { fr, en } }]),
  )
  const list = new ChangeList()
  const later: Array<Exclude<Step, { readonly does: "nothing" | "add" }>> = []
  let standing = 0
  const steps = plan(desk, source, bytes, options, (outcome) => {
    if ("line" in outcome) onLine(outcome.line)
    gathering.add(outcome)
    if (outcome.status === "refused") onRefused({ ...outcome, cells: cellsOf(outcome) })
  })
  for await (const step of steps) {
    if (step.does === "nothing") standing += 1
    else if (step.does === "add") await recorder.add(step.line)
    else {
      if (step.does === "correct") list.correct(step.line, step.absent)
      else list.miss(step.absent)
      later.push(step)
    }
  }
  const changes = list.changes()
  const declined = later.length > 0 && (await onChanges?.(changes)) === false
  for (const step of declined ? [] : later) {
    if (step.does === "correct") await recorder.correct(step.line, step.absent.activity)
    else if (cancelMissing) await recorder.cancel(step.absent.activity)
  }
  await recorder.flush()
  const { added, known, corrected, cancelled } = recorder
  const { missed: missing } = changes
  return {
    ...gathering.reading(),
    added,
    known: standing + known,
    corrected,
    missing,
    cancelled,
    changes,
    declined,
  }
}
