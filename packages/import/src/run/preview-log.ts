import type { ImportedActivity } from "../line/activity.ts"
import { cellsOf } from "../line/line-outcome.ts"
import type { ByteSource } from "../text/decode.ts"
import { ChangeList, type Changes } from "./changes.ts"
import type { ImportDesk } from "./desk.ts"
import type { ImportOptions } from "./import-log.ts"
import { plan } from "./plan.ts"
import { Gathering, type Reading } from "./report.ts"

/** What an import would find, before anything is recorded. */
export interface Preview extends Reading {
  readonly accepted: number
  /** Lines that the registers hold already. */
  readonly known: number
  /** Lines that the registers do not hold: acts to add, and lines that correct one. */
  readonly new: number
  /** How many of the new lines would correct an act whose line was changed. */
  readonly toCorrect: number
  /** Acts of earlier imports, in the days of the file, that it no longer has. */
  readonly missing: number
  /** Which acts would be corrected, and which are missing. */
  readonly changes: Changes
  /** The first acts as they were read. */
  readonly sample: ReadonlyArray<ImportedActivity>
}

const SAMPLE = 5

/**
 * Read a whole log without recording anything: its columns, its faults with their places, what is new in it.
 *
 * @example
 * ```ts
 * import type { Mediation } from "@traitdunion/core"
 * import { fileBytes, previewLog } from "@traitdunion/import"
 * export const look = async (mediation: Mediation<readonly []>) => {
 *   const { new: added, refusedLines } = await previewLog(
 *     mediation.as({ id: "import", roles: ["system"] }),
 *     fileBytes("permanences-2026-03.xlsx"),
 *   )
 *   return `${added} actes à ajouter, ${refusedLines} lignes refusées`
 * }
 * ```
 */
export const previewLog = async (
  desk: ImportDesk,
  bytes: ByteSource,
  {
    source,
    onLine = () => {},
    onRefused = () => {},
    ...options
  }: Omit<ImportOptions, "cancelMissing" | "onChanges"> = {},
): Promise<Preview> => {
  const gathering = new Gathering()
  const sample: Array<ImportedActivity> = []
  const steps = { nothing: 0, add: 0, correct: 0, miss: 0 }
  const planned = plan(desk, source, bytes, options, (outcome) => {
    if ("line" in outcome) onLine(outcome.line)
    gathering.add(outcome)
    if (outcome.status === "refused") onRefused({ ...outcome, cells: cellsOf(outcome) })
    if (outcome.status === "accepted" && sample.length < SAMPLE) sample.push(outcome.activity)
  })
  const list = new ChangeList()
  for await (const step of planned) {
    steps[step.does] += 1
    if (step.does === "correct") list.correct(step.line, step.absent)
    else if (step.does === "miss") list.miss(step.absent)
  }
  const { nothing: known, add, correct: toCorrect, miss: missing } = steps
  return {
    ...gathering.reading(),
    accepted: known + add + toCorrect,
    known,
    new: add + toCorrect,
    toCorrect,
    missing,
    changes: list.changes(),
    sample,
  }
}
