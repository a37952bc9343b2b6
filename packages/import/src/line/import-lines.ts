import type { Words } from "@traitdunion/core"
import { type ByteSource, decode, detectEncoding, type Encoding } from "../text/decode.ts"
import { type LogRecord, readLines, type Separator } from "../text/read-lines.ts"
import { fold } from "../values/fold.ts"
import { WorkbookRefused } from "../xlsx/refused.ts"
import { workbookRecords } from "../xlsx/workbook.ts"
import { columnNames, fitted, type Header, type HeaderReading, type Mapping, readHeader } from "./columns.ts"
import { fingerprints } from "./fingerprint.ts"
import type { FileRefusal, LineOutcome } from "./line-outcome.ts"
import { mappingFault } from "./mapping.ts"
import { readAct } from "./read-act.ts"

const refusedFile = (code: FileRefusal["code"], fr: string, en: string): FileRefusal => ({
  status: "file-refused",
  code,
  reason: { fr, en },
})

const refusedHeader = ({ unmapped, missing, repeated }: HeaderReading & { readonly ok: false }): FileRefusal => {
  if (unmapped.length > 0) {
    const names = unmapped.join(", ")
    return {
      ...refusedFile(
        "missing-columns",
        `Ce fichier n'a pas la colonne qui lui est indiquée : ${names}.`,
        `The file lacks a column that it is said to have: ${names}.`,
      ),
      missing: unmapped,
    }
  }
  if (missing.length === 0) {
    const names = repeated.join(", ")
    return refusedFile(
      "repeated-columns",
      `Une colonne figure deux fois : ${names}.`,
      `A column stands twice: ${names}.`,
    )
  }
  const names = missing.join(", ")
  return {
    ...refusedFile(
      "missing-columns",
      `Il manque une colonne obligatoire : ${names}. Si elle a un autre nom, indiquer lequel.`,
      `A required column is missing: ${names}. If it has another name, say which.`,
    ),
    missing,
  }
}

const headerOutcome = (
  line: number,
  { names, at, ignored, absent }: Header,
  written: Encoding | "workbook",
  separator: Separator,
): LineOutcome => ({
  status: "header",
  line,
  columns: names,
  ignored,
  found: Object.fromEntries(Object.entries(at).map(([field, index]) => [field, names[index] ?? ""])),
  absent,
  written,
  ...(written === "workbook" ? {} : { separator }),
})

const tooManyCells: Words = {
  fr: "Cette ligne a plus de cellules que l'en-tête : mettre entre guillemets le texte qui contient un point-virgule.",
  en: "This line has more cells than the header: quote the text that holds a semicolon.",
}

const refusedLine = (line: number, reason: Words, cells: ReadonlyArray<string> = []): LineOutcome => ({
  status: "refused",
  line,
  faults: [{ line, column: "", field: "line", reason }],
  cells,
  personal: [],
})

const isBlank = (cells: ReadonlyArray<string>): boolean => cells.every((cell) => cell.trim() === "")

const totalLine = (line: number, cells: ReadonlyArray<string>, header: Header): LineOutcome => {
  const persons = (cells[header.at.persons ?? -1] ?? "").replace(/\s/g, "")
  return { status: "total", line, ...(/^\d{1,9}$/.test(persons) ? { persons: Number(persons) } : {}) }
}

const isTotal = (cells: ReadonlyArray<string>): boolean => {
  const first = cells.find((cell) => cell.trim() !== "") ?? ""
  return /^\s*total/i.test(first) && /^total\b/.test(fold(first))
}

/** The file could not be reached or read. A fault of the program is no such thing, and passes. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error && "code" in error

/** How a log is written, where the reader should not find out by itself, and where it keeps what. */
export interface LogOptions extends Mapping {
  readonly encoding?: Encoding
  readonly separator?: Separator
  /** The sheet of a workbook; the first one when nothing is said. */
  readonly sheet?: string
}

async function* readOutcomes(source: ByteSource, options: LogOptions): AsyncGenerator<LineOutcome> {
  const fault = mappingFault(options)
  if (fault !== undefined) {
    yield refusedFile("bad-mapping", fault.fr, fault.en)
    return
  }
  const kind = await detectEncoding(source, options.encoding)
  if (!kind.ok) {
    yield refusedFile("not-text", kind.reason.fr, kind.reason.en)
    return
  }
  let separator: Separator = ";"
  const groups =
    kind.value === "workbook"
      ? workbookRecords(source, options.sheet)
      : readLines(decode(source, kind.value), options.separator, (found) => {
          separator = found
        })
  const fingerprint = fingerprints()
  let header: Header | undefined
  let lines = 0

  const outcome = (record: LogRecord, columns: Header): LineOutcome => {
    const { line } = record
    if ("unreadable" in record) return refusedLine(line, record.unreadable)
    if (isBlank(record.cells)) return { status: "blank", line }
    if (isTotal(record.cells)) return totalLine(line, record.cells, columns)
    const cells = fitted(record.cells, columns, separator)
    return cells === undefined
      ? refusedLine(line, tooManyCells, record.cells)
      : readAct(line, cells, columns, fingerprint)
  }

  for await (const records of groups) {
    for (const record of records) {
      if (header !== undefined) {
        const result = outcome(record, header)
        if (result.status !== "blank") lines += 1
        yield result
      } else if ("unreadable" in record) {
        yield refusedFile("bad-header", record.unreadable.fr, record.unreadable.en)
        return
      } else if (isBlank(record.cells)) {
        yield { status: "blank", line: record.line }
      } else {
        const reading = readHeader(record.cells, options)
        if (!reading.ok) {
          yield refusedHeader(reading)
          return
        }
        header = reading.header
        yield headerOutcome(record.line, header, kind.value, separator)
      }
    }
  }
  if (header === undefined) {
    const names = Object.values(columnNames).map(([name]) => name)
    yield refusedFile("empty", `Ce fichier est vide. Colonnes attendues : ${names.join(", ")}.`, "This file is empty.")
  } else if (lines === 0) {
    yield refusedFile("no-lines", "Ce fichier n'a que son en-tête.", "This file has nothing below its header.")
  }
}

/**
 * Reads a monthly log of activity, in the untidy form that structures keep, one outcome a line: accepted, refused with
 * the column and the reason, blank, or the total that spreadsheets add. A file that cannot be read ends with one
 * `file-refused`. Bad content never throws.
 *
 * The memory used does not depend on the length of the file, but for a few bytes a line that count equal lines.
 *
 * @example
 * ```ts
 * import { fileBytes, importLines } from "@traitdunion/import"
 * for await (const outcome of importLines(fileBytes("permanences-2026-03.csv"))) {
 *   if (outcome.status === "accepted") console.log(outcome.activity.on, outcome.activity.register)
 * }
 * ```
 */
export async function* importLines(source: ByteSource, options: LogOptions = {}): AsyncGenerator<LineOutcome> {
  try {
    yield* readOutcomes(source, options)
  } catch (error) {
    if (error instanceof WorkbookRefused) {
      yield { status: "file-refused", code: "bad-workbook", reason: error.reason }
      return
    }
    if (!isSystemError(error)) throw error
    const code = error.code ?? ""
    yield refusedFile("unreachable", `Ce fichier ne peut pas être lu (${code}).`, `This file cannot be read (${code}).`)
  }
}
