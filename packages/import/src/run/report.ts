import type { ImportedActivity } from "../line/activity.ts"
import type { CellRemark, FileRefusal, LineOutcome, PersonalKind } from "../line/line-outcome.ts"

/** What was read of a file. Remarks name lines, columns and reasons, never contents. */
export interface Reading {
  /** Every fault of every refused line. */
  readonly refused: ReadonlyArray<CellRemark>
  readonly refusedLines: number
  readonly personal: ReadonlyArray<{ readonly line: number; readonly kind: PersonalKind }>
  readonly notices: number
  readonly blank: number
  readonly total: { readonly line: number; readonly persons?: number } | undefined
  readonly header: Extract<LineOutcome, { readonly status: "header" }> | undefined
  /** Why the file as a whole was refused; then nothing was recorded. */
  readonly fileRefused: FileRefusal["reason"] | undefined
}

/** Gathers what a file says, line by line. */
export class Gathering {
  readonly refused: Array<CellRemark> = []
  readonly #personal: Array<Reading["personal"][number]> = []
  #notices = 0
  #blank = 0
  #total: Reading["total"]
  #header: Reading["header"]
  #fileRefused: Reading["fileRefused"]

  /** Take a line in, and answer the act that it is, if it is one. */
  add(
    outcome: LineOutcome,
  ): { readonly line: number; readonly fingerprint: string; readonly activity: ImportedActivity } | undefined {
    if (outcome.status === "file-refused") this.#fileRefused = outcome.reason
    if (outcome.status === "blank") this.#blank += 1
    if (outcome.status === "total") this.#total = outcome
    if (outcome.status === "header") this.#header = outcome
    if (outcome.status === "accepted" || outcome.status === "refused") {
      for (const kind of outcome.personal) this.#personal.push({ line: outcome.line, kind })
    }
    if (outcome.status === "refused") this.refused.push(...outcome.faults)
    if (outcome.status !== "accepted") return undefined
    this.#notices += outcome.notices.length
    return outcome
  }

  reading(): Reading {
    return {
      refused: this.refused,
      refusedLines: new Set(this.refused.map(({ line }) => line)).size,
      personal: this.#personal,
      notices: this.#notices,
      blank: this.#blank,
      total: this.#total,
      header: this.#header,
      fileRefused: this.#fileRefused,
    }
  }
}
