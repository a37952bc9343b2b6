import type { Words } from "@traitdunion/core"
import type { CellRemark, FileRefusal, LineOutcome, PersonalKind } from "../line/line-outcome.ts"

/** A reason why lines were refused, and how many. */
export interface RefusalCount extends Pick<CellRemark, "field" | "reason"> {
  readonly lines: number
}

/** What was read of a file. Remarks name lines, columns and reasons, never contents. */
export interface Reading {
  /** The faults of refused lines, the first 1,000 of them. */
  readonly refused: ReadonlyArray<CellRemark>
  readonly refusedLines: number
  /** Why lines were refused, in the order of the file. A line with two faults counts for both. */
  readonly refusedFor: ReadonlyArray<RefusalCount>
  /** Where personal data was found and left out, the first 1,000 places. */
  readonly personal: ReadonlyArray<{ readonly line: number; readonly kind: PersonalKind }>
  readonly personalLines: number
  /** How many cells were left out of an act that was taken all the same. */
  readonly notices: number
  /** Which cells, and why, the first 1,000 of them. Those that held personal data are in `personal`. */
  readonly leftOut: ReadonlyArray<CellRemark>
  readonly blank: number
  readonly total: { readonly line: number; readonly persons?: number } | undefined
  /** Whether the accepted lines add up to that total, all of them or those since the total before. */
  readonly totalAgrees: boolean | undefined
  /** The sums of the accepted lines, to compare with what the structure counted itself. */
  readonly minutes: number
  readonly persons: number
  /** The header of the file; of a workbook, that of its first sheet that is a log. */
  readonly header: Extract<LineOutcome, { readonly status: "header" }> | undefined
  /** The sheets that were read, of a workbook that has several. */
  readonly sheets: ReadonlyArray<string>
  /** The sheets that were not, and why. */
  readonly sheetsLeftOut: ReadonlyArray<{ readonly sheet: string; readonly reason: Words }>
  /** How many lines say exactly what another one said before: each is an act of its own. */
  readonly repeated: number
  /** Why the file as a whole was refused; then nothing was recorded, unless it could no longer be read half way. */
  readonly fileRefused: (Words & Omit<FileRefusal, "status" | "reason">) | undefined
}

const MAX_REMARKS = 1_000

/** Gathers what a file says, line by line, in memory that does not depend on its length. */
export class Gathering {
  readonly #refused: Array<CellRemark> = []
  readonly #refusedFor = new Map<string, RefusalCount>()
  readonly #leftOut: Array<CellRemark> = []
  readonly #personal: Array<Reading["personal"][number]> = []
  #lines = { refused: 0, personal: 0, notices: 0, blank: 0 }
  #sums = { minutes: 0, persons: 0 }
  #personsBefore = 0
  readonly #sheets: Array<string> = []
  readonly #sheetsLeftOut: Array<Reading["sheetsLeftOut"][number]> = []
  #repeated = 0
  #total: Reading["total"]
  #totalAgrees: Reading["totalAgrees"]
  #header: Reading["header"]
  #fileRefused: Reading["fileRefused"]

  /** Take a line in. */
  add(outcome: LineOutcome): void {
    if (outcome.status === "file-refused") {
      const { status: _, reason, ...rest } = outcome
      this.#fileRefused = { ...rest, ...reason }
    } else if (outcome.status === "blank") this.#lines.blank += 1
    else if (outcome.status === "total") this.#addTotal(outcome)
    else if (outcome.status === "header") {
      this.#header ??= outcome
      if (outcome.sheet !== undefined) this.#sheets.push(outcome.sheet)
    } else if (outcome.status === "sheet-left-out") this.#sheetsLeftOut.push(outcome)
    else {
      if (outcome.personal.length > 0) this.#lines.personal += 1
      for (const kind of outcome.personal) {
        if (this.#personal.length < MAX_REMARKS) this.#personal.push({ line: outcome.line, kind })
      }
      if (outcome.status === "refused") this.refuse(outcome.faults)
      else {
        if (outcome.repeats === true) this.#repeated += 1
        this.#lines.notices += outcome.notices.length
        for (const notice of outcome.notices) {
          if (notice.personal !== true && this.#leftOut.length < MAX_REMARKS) this.#leftOut.push(notice)
        }
        this.#sums.minutes += outcome.activity.minutes
        this.#sums.persons += outcome.activity.persons
      }
    }
  }

  /** Count a line as refused. */
  refuse(faults: ReadonlyArray<CellRemark>): void {
    this.#lines.refused += 1
    for (const fault of faults) {
      const { field, reason } = fault
      if (this.#refused.length < MAX_REMARKS) this.#refused.push(fault)
      const key = `${field} ${reason.en}`
      const lines = (this.#refusedFor.get(key)?.lines ?? 0) + 1
      if (lines > 1 || this.#refusedFor.size < MAX_REMARKS) this.#refusedFor.set(key, { field, reason, lines })
    }
  }

  #addTotal(outcome: Extract<LineOutcome, { readonly status: "total" }>): void {
    const sum = this.#sums.persons
    this.#total = outcome
    const { persons } = outcome
    this.#totalAgrees = persons === undefined ? undefined : persons === sum || persons === sum - this.#personsBefore
    this.#personsBefore = sum
  }

  reading(): Reading {
    return {
      refused: this.#refused,
      refusedLines: this.#lines.refused,
      refusedFor: [...this.#refusedFor.values()],
      personal: this.#personal,
      personalLines: this.#lines.personal,
      notices: this.#lines.notices,
      leftOut: this.#leftOut,
      blank: this.#lines.blank,
      total: this.#total,
      totalAgrees: this.#totalAgrees,
      ...this.#sums,
      header: this.#header,
      sheets: this.#sheets,
      sheetsLeftOut: this.#sheetsLeftOut.map(({ sheet, reason }) => ({ sheet, reason })),
      repeated: this.#repeated,
      fileRefused: this.#fileRefused,
    }
  }
}
