import type { ImportedActivity } from "../line/activity.ts"
import { importLines } from "../line/import-lines.ts"
import type { ByteSource } from "../text/decode.ts"
import { type ImportDesk, type ImportOptions, standing } from "./import-log.ts"
import { actOf, DEFAULT_SOURCE } from "./known.ts"
import { Gathering, type Reading } from "./report.ts"

/** What an import would find, before anything is recorded. */
export interface Preview extends Reading {
  readonly accepted: number
  /** Lines that the registers hold already. */
  readonly known: number
  /** Lines that would be recorded, or correct an act whose line was changed. */
  readonly new: number
  /** Acts of earlier imports, in the days of the file, that it no longer has: corrected lines, or deleted ones. */
  readonly missing: number
  /** The sums of the accepted lines, to compare with what the structure counted itself. */
  readonly minutes: number
  readonly persons: number
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
  { source = DEFAULT_SOURCE, onLine = () => {}, ...options }: Omit<ImportOptions, "cancelMissing"> = {},
): Promise<Preview> => {
  const { acts, inFile } = await standing(desk, source, bytes, options)
  const gathering = new Gathering()
  const sample: Array<ImportedActivity> = []
  let [accepted, known, minutes, persons] = [0, 0, 0, 0]
  for await (const outcome of importLines(bytes, options)) {
    if ("line" in outcome) onLine(outcome.line)
    const found = gathering.add(outcome)
    if (found === undefined) continue
    const { activity, fingerprint } = found
    accepted += 1
    minutes += activity.minutes
    persons += activity.persons
    if (acts.has(actOf(source, fingerprint, activity).sourceLine)) known += 1
    if (sample.length < SAMPLE) sample.push(activity)
  }
  const missing = [...acts.keys()].filter((line) => !inFile.has(line)).length
  return { ...gathering.reading(), accepted, known, new: accepted - known, missing, minutes, persons, sample }
}
