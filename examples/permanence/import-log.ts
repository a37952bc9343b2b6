import { type Mediation, settle } from "@traitdunion/core"
import type { ByteSource } from "./decode.ts"
import { importLines } from "./import-lines.ts"
import type { CellRemark, LineOutcome, PersonalKind } from "./line-outcome.ts"

type Accepted = Extract<LineOutcome, { readonly status: "accepted" }>

/** What an import did. Remarks name lines, columns and reasons, never contents. */
export interface ImportReport {
  readonly added: number
  /** Lines that an earlier import had recorded already. */
  readonly known: number
  /** Every fault of every refused line. */
  readonly refused: ReadonlyArray<CellRemark>
  readonly refusedLines: number
  readonly personal: ReadonlyArray<{ readonly line: number; readonly kind: PersonalKind }>
  readonly notices: number
  readonly blank: number
  readonly total: { readonly line: number; readonly persons?: number } | undefined
  /** Why the file as a whole was refused; then nothing was recorded. */
  readonly fileRefused: string | undefined
}

const BATCH = 500

const ids = new Map<string, string>()

/** An identifier from a mediator's label: `Médiatrice A` becomes `mediatrice-a`. A log has few of them. */
const idOf = (label: string): string => {
  const known = ids.get(label)
  if (known !== undefined) return known
  const id = label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 64)
  if (ids.size < 1000) ids.set(label, id)
  return id
}

/**
 * Import a monthly log, in batches of one commit each. A line's command id comes from its content, so that the same
 * file twice adds nothing. `onLine` is told of each line read.
 */
export const importLog = async (
  mediation: Mediation<readonly []>,
  source: ByteSource,
  onLine: (line: number) => void = () => {},
): Promise<ImportReport> => {
  const { registers } = mediation.as({ id: "import", roles: ["system"] })
  let [added, known, notices, blank] = [0, 0, 0, 0]
  let total: ImportReport["total"]
  let fileRefused: string | undefined
  const refused: Array<CellRemark> = []
  const personal: Array<ImportReport["personal"][number]> = []
  let waiting: Array<Accepted> = []

  const record = async (): Promise<void> => {
    const lines = waiting
    waiting = []
    const items = lines.map(({ fingerprint, activity: { mediator, ...activity } }) => ({
      // 128 bits of the line's fingerprint name it well enough, and keep the journal's index small.
      commandId: `import:${Buffer.from(fingerprint.slice(0, 32), "hex").toString("base64url")}`,
      input: { ...activity, ...(mediator === undefined ? {} : { mediator: idOf(mediator) }) },
    }))
    const settled = await settle(registers.record.many(items))
    if (!settled.ok) throw settled.error
    for (const [index, result] of settled.value.entries()) {
      if (result.ok) {
        if (result.value.replayed) known += 1
        else added += 1
        continue
      }
      const reason = { fr: result.error.words.fr, en: result.error.words.en }
      refused.push({ line: lines[index]?.line ?? 0, column: "", field: "line", reason })
    }
  }

  for await (const outcome of importLines(source)) {
    if ("line" in outcome) onLine(outcome.line)
    if (outcome.status === "file-refused") fileRefused = outcome.reason.fr
    if (outcome.status === "blank") blank += 1
    if (outcome.status === "total") total = outcome
    if (outcome.status === "accepted" || outcome.status === "refused") {
      for (const kind of outcome.personal) personal.push({ line: outcome.line, kind })
    }
    if (outcome.status === "refused") refused.push(...outcome.faults)
    if (outcome.status === "accepted") {
      notices += outcome.notices.length
      waiting.push(outcome)
      if (waiting.length === BATCH) await record()
    }
  }
  if (waiting.length > 0) await record()
  const refusedLines = new Set(refused.map(({ line }) => line)).size
  return { added, known, refused, refusedLines, personal, notices, blank, total, fileRefused }
}
