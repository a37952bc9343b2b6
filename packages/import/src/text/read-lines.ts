import type { Words } from "@traitdunion/core"
import { parse } from "csv-parse/sync"
import { LONGEST_LINE, type PhysicalLine, physicalLines } from "./physical-lines.ts"
import { afterContinuation, afterLine } from "./quotes.ts"

/** One record of a log with the number of its first line in the file: its cells, or why it has none. */
export type LogRecord =
  | { readonly line: number; readonly cells: ReadonlyArray<string> }
  | { readonly line: number; readonly unreadable: Words }

type Piece = { readonly line: number; readonly text: string } | { readonly line: number; readonly unreadable: Words }

/** Why a record is not read: it would fill the memory. */
export const tooLong: Words = {
  fr: `Cette ligne dépasse ${LONGEST_LINE} caractères.`,
  en: `This line has more than ${LONGEST_LINE} characters.`,
}
const neverClosed: Words = {
  fr: "Un guillemet ouvert au début d'une cellule n'est jamais fermé.",
  en: "A quotation mark opened at the start of a cell is never closed.",
}

/** A comment may hold line breaks, but not dozens. */
const MOST_LINES = 50

const cellsOf = (records: string, separator: string): ReadonlyArray<ReadonlyArray<string>> =>
  parse(records, { delimiter: separator, record_delimiter: "\n", relax_quotes: true, relax_column_count: true })

/**
 * Puts together the lines of a record whose quoted cell holds line breaks. A quote that is never closed costs its own
 * line and no other, so that every piece handed on is one whole record.
 */
const assembler = (
  separator: string,
): { add: (line: PhysicalLine) => ReadonlyArray<Piece>; end: () => ReadonlyArray<Piece> } => {
  let columns = 0
  let pending: PhysicalLine[] = []

  const whole = (line: number, text: string): Piece => {
    if (columns === 0 && text.trim() !== "") columns = cellsOf(text, separator)[0]?.length ?? 0
    return { line, text }
  }
  const giveUp = (): ReadonlyArray<Piece> => {
    const [first, ...others] = pending
    pending = []
    return first === undefined ? [] : [{ line: first.line, unreadable: neverClosed }, ...others.flatMap(add)]
  }
  const add = (next: PhysicalLine): ReadonlyArray<Piece> => {
    const { line, text } = next
    const [first] = pending
    if (first === undefined) {
      if (text === undefined) return [{ line, unreadable: tooLong }]
      if (afterLine(text, separator) === "closed") return [whole(line, text)]
      pending = [next]
      return []
    }
    const state = text === undefined ? "broken" : afterContinuation(text, columns, separator)
    pending.push(next)
    if (state === "broken" || pending.length > MOST_LINES) return giveUp()
    if (state === "open") return []
    const record = pending.map((part) => part.text).join("\n")
    pending = []
    return [whole(first.line, record)]
  }
  const end = (): ReadonlyArray<Piece> => {
    const pieces: Piece[] = []
    while (pending.length > 0) pieces.push(...giveUp())
    return pieces
  }
  return { add, end }
}

/** Only quotes make a record hard to cut: those go to the CSV parser together, the others are cut as they stand. */
const records = (pieces: ReadonlyArray<Piece>, separator: string): ReadonlyArray<LogRecord> => {
  const quoted = pieces.flatMap((piece) => ("text" in piece && piece.text.includes('"') ? [piece.text] : []))
  const cut = quoted.length === 0 ? [] : cellsOf(`${quoted.join("\n")}\n`, separator)
  if (cut.length !== quoted.length) throw new Error(`${quoted.length} records were cut into ${cut.length}`)
  const rest = cut.values()
  return pieces.map((piece) => {
    if ("unreadable" in piece) return piece
    const { line, text } = piece
    return { line, cells: text.includes('"') ? (rest.next().value ?? []) : text.split(separator) }
  })
}

/** What may stand between two cells. */
export const separators = [";", "\t", ","] as const
/** A separator of cells. */
export type Separator = (typeof separators)[number]

/** What spreadsheets write before a header to say what stands between the cells. */
const SEPARATOR_LINE = /^\ufeff?"?sep=(;|,|\t|\\t)"?\s*$/i

/** The separator that stands most often in a header; the semicolon of French spreadsheets when none does. */
const separatorOf = (header: string): Separator => {
  const count = (separator: string): number => header.split(separator).length
  return separators.reduce((best, one) => (count(one) > count(best) ? one : best))
}

/**
 * The records of a log, in groups as the text comes, so that a file of any length needs the
 * memory of a piece. Lines are numbered as in the file: a blank one counts, and a record has the number of its first.
 */
export async function* readLines(
  text: AsyncIterable<string>,
  chosen?: Separator,
  onSeparator: (separator: Separator) => void = () => {},
): AsyncGenerator<ReadonlyArray<LogRecord>> {
  let separator = chosen
  let assembling: ReturnType<typeof assembler> | undefined
  for await (const lines of physicalLines(text)) {
    if (assembling === undefined) {
      const said = SEPARATOR_LINE.exec(lines[0]?.text ?? "")?.[1]
      const told = separators.find((one) => one === (said === "\\t" ? "\t" : said))
      if (told !== undefined) separator ??= told
      separator ??= separatorOf(lines.find((line) => line.text?.trim())?.text ?? "")
      onSeparator(separator)
      assembling = assembler(separator)
    }
    const { add } = assembling
    const own = lines.map((one) => (one.line === 1 && SEPARATOR_LINE.test(one.text ?? "") ? { ...one, text: "" } : one))
    yield records(own.flatMap(add), separator ?? ";")
  }
  yield records(assembling?.end() ?? [], separator ?? ";")
}
