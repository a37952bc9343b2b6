import { systemClock, type Words } from "@traitdunion/core"
import { type ByteSource, decode, detectEncoding, type Encoding } from "../text/decode.ts"
import { type LogRecord, readLines, type Separator } from "../text/read-lines.ts"
import { fold } from "../values/fold.ts"
import { WorkbookRefused } from "../xlsx/refused.ts"
import { workbookRecords } from "../xlsx/workbook.ts"
import { required } from "./cells.ts"
import { columnNames, type Field, fitted, type Header, type HeaderReading, type Mapping } from "./columns.ts"
import { enoughFor, findHeader } from "./find-header.ts"
import { type Fingerprint, fingerprints } from "./fingerprint.ts"
import { type CellRemark, cellsOf, type FileRefusal, type LineOutcome, withCells } from "./line-outcome.ts"
import { mappingFault } from "./mapping.ts"
import { type CommuneFault, readAct } from "./read-act.ts"

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

const refusedLine = (line: number, reason: Words, cells: ReadonlyArray<string> = []): LineOutcome =>
  withCells({ status: "refused", line, faults: [{ line, column: "", field: "line", reason }], personal: [] }, cells)

const isBlank = (cells: ReadonlyArray<string>): boolean => cells.every((cell) => cell.trim() === "")

const totalLine = (line: number, cells: ReadonlyArray<string>, header: Header): LineOutcome => {
  const persons = (cells[header.at.persons ?? -1] ?? "").replace(/\s/g, "")
  return { status: "total", line, ...(/^\d{1,9}$/.test(persons) ? { persons: Number(persons) } : {}) }
}

/** A line that begins with « total » and is no act: a partner may be called Total. */
const isTotal = (cells: ReadonlyArray<string>, { at }: Header): boolean => {
  const first = cells.find((cell) => cell.trim() !== "") ?? ""
  if (!(/^\s*(?:sous[- ]?)?total/i.test(first) && /^(?:sous )?total\b/.test(fold(first)))) return false
  const isAct =
    required.date(cells[at.date ?? -1] ?? "").ok && (cells[at.register ?? at.minutes ?? -1] ?? "").trim() !== ""
  return !isAct
}

/** The file could not be reached or read. A fault of the program is no such thing, and passes. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error && "code" in error

const days = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" })
const today = (): string => days.format(new Date(systemClock.now()))

/** How a log is written, where the reader should not find out by itself, and where it keeps what. */
export interface LogOptions extends Mapping {
  readonly encoding?: Encoding
  readonly separator?: Separator
  /** The sheet of a workbook, hidden or not; every one that is shown and is a log when nothing is said. */
  readonly sheet?: string
  /** The day that nothing can be recorded after, `YYYY-MM-DD`; today in Paris when nothing is said. */
  readonly today?: string
  /**
   * Why a code is no commune, such as by `communes().require` of `@traitdunion/territory`: the code is then left out and
   * told. Without it a code is taken as it is written.
   */
  readonly communeFault?: CommuneFault
}

/** A part of a file that has a header of its own: a text as a whole, or a sheet. */
interface Part {
  readonly sheet?: string
  readonly groups: AsyncIterable<ReadonlyArray<LogRecord>> | Iterable<ReadonlyArray<LogRecord>>
}

/** What is the same for all parts of a file. */
interface Reading {
  readonly options: LogOptions
  readonly kind: Encoding | "workbook"
  readonly separator: () => Separator
  readonly fingerprint: (cells: ReadonlyArray<string>) => Fingerprint
  readonly today: string
}

/** Columns that people fill in beforehand, or a formula does, on lines that nothing happened on. */
const PREFILLED: ReadonlyArray<Field> = ["date", "mediator", "place", "placeType", "communeName", "commune", "qpv"]

/** Whether a line is empty, or says no more than where and when something might have been. */
const saysNothing = (cells: ReadonlyArray<string>, { at }: Header): boolean => {
  if ((cells[at.register ?? -1] ?? "") !== "") return false
  const prefilled = new Set(PREFILLED.flatMap((field) => at[field] ?? []))
  const said = cells.flatMap((cell, index) => (cell.trim() === "" || cell.trim() === "0" ? [] : [index]))
  return said.every((index) => prefilled.has(index)) && !(said.length === 1 && said[0] === at.date)
}

const outcomeOf = (record: LogRecord, columns: Header, reading: Reading): LineOutcome => {
  const { line } = record
  if ("unreadable" in record) return refusedLine(line, record.unreadable)
  if (isBlank(record.cells)) return { status: "blank", line }
  if (isTotal(record.cells, columns)) return totalLine(line, record.cells, columns)
  if (reading.kind === "workbook" && saysNothing(record.cells, columns)) return { status: "blank", line }
  const cells = fitted(record.cells, columns, reading.separator())
  if (cells === undefined) return refusedLine(line, tooManyCells, record.cells)
  return readAct(line, cells, columns, reading.fingerprint, reading.today, reading.options.communeFault)
}

/** The outcomes of one part: lines above its header are blank, and a part without one is refused as a whole. */
async function* partOutcomes({ groups, sheet }: Part, reading: Reading): AsyncGenerator<LineOutcome> {
  let above: Array<LogRecord> = []
  let header: Header | undefined
  let lines = 0
  const begin = (): ReadonlyArray<LineOutcome> => {
    const [first] = above
    if (first !== undefined && "unreadable" in first) {
      return [refusedFile("bad-header", first.unreadable.fr, first.unreadable.en)]
    }
    const found = findHeader(above, reading.options)
    if (found === undefined) return above.map(({ line }) => ({ status: "blank", line }))
    if (!found.reading.ok) return [refusedHeader(found.reading)]
    header = found.reading.header
    const before = above.slice(0, found.taken).filter(({ line }) => line !== found.line)
    above = above.slice(found.taken)
    const told = headerOutcome(found.line, header, reading.kind, reading.separator())
    return [
      ...before.map(({ line }): LineOutcome => ({ status: "blank", line })),
      sheet === undefined || told.status !== "header" ? told : { ...told, sheet },
    ]
  }
  const tell = function* (records: ReadonlyArray<LogRecord>, columns: Header): Generator<LineOutcome> {
    for (const record of records) {
      const result = outcomeOf(record, columns, reading)
      if (result.status !== "blank") lines += 1
      yield sheet === undefined ? result : onSheet(result, sheet)
    }
  }
  for await (const records of groups) {
    if (header === undefined) {
      above.push(...records)
      if (!enoughFor(above)) continue
      for (const outcome of begin()) {
        yield outcome
        if (outcome.status === "file-refused") return
      }
      if (header !== undefined) yield* tell(above, header)
      above = []
    } else yield* tell(records, header)
  }
  if (header === undefined) {
    for (const outcome of begin()) {
      yield outcome
      if (outcome.status === "file-refused") return
    }
    if (header !== undefined) yield* tell(above, header)
  }
  if (header === undefined) {
    const names = Object.values(columnNames).map(([name]) => name)
    yield refusedFile("empty", `Ce fichier est vide. Colonnes attendues : ${names.join(", ")}.`, "This file is empty.")
  } else if (lines === 0) {
    yield refusedFile("no-lines", "Ce fichier n'a que son en-tête.", "This file has nothing below its header.")
  }
}

/** An outcome with the name of its sheet, in its remarks too. */
const onSheet = (outcome: LineOutcome, sheet: string): LineOutcome => {
  const named = (remarks: ReadonlyArray<CellRemark>): ReadonlyArray<CellRemark> =>
    remarks.map((remark) => ({ ...remark, sheet }))
  if (outcome.status === "refused")
    return withCells({ ...outcome, sheet, faults: named(outcome.faults) }, cellsOf(outcome))
  return outcome.status === "accepted" ? { ...outcome, sheet, notices: named(outcome.notices) } : outcome
}

/** Every sheet that is a log. A workbook with one that is none is read all the same; with no log at all it is refused. */
async function* workbookOutcomes(source: ByteSource, reading: Reading): AsyncGenerator<LineOutcome> {
  const { sheets, unread } = await workbookRecords(source, reading.options.sheet)
  const several = sheets.length > 1
  let refused: FileRefusal | undefined
  let read = 0
  const leftOut: Array<LineOutcome> = unread.map((sheet) => ({ status: "sheet-left-out", sheet, reason: notShown }))
  for (const { sheet, records } of sheets) {
    let own: FileRefusal | undefined
    for await (const outcome of partOutcomes({ ...(several ? { sheet } : {}), groups: [records] }, reading)) {
      if (outcome.status === "file-refused") own = outcome
      // A sheet that turns out to be no log has no lines.
      else if (outcome.status !== "blank" || !several) yield outcome
    }
    if (own === undefined) read += 1
    else {
      refused ??= own
      leftOut.push({ status: "sheet-left-out", sheet, reason: own.reason })
    }
  }
  if (read === 0 && refused !== undefined) yield refused
  else yield* leftOut
}

const notShown: Words = {
  fr: "Feuille masquée, ou sans cellules : elle n'est pas lue, sauf si elle est nommée.",
  en: "A hidden sheet, or one without cells: not read unless it is named.",
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
  const reading: Reading = {
    options,
    kind: kind.value,
    separator: () => separator,
    fingerprint: fingerprints(),
    today: options.today ?? today(),
  }
  if (kind.value === "workbook") yield* workbookOutcomes(source, reading)
  else {
    const groups = readLines(decode(source, kind.value), options.separator, (found) => {
      separator = found
    })
    yield* partOutcomes({ groups }, reading)
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
