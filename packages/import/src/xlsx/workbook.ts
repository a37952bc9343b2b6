import { Buffer } from "node:buffer"
import readWorkbook from "read-excel-file/node"
import type { ByteSource } from "../text/decode.ts"
import { LONGEST_LINE } from "../text/physical-lines.ts"
import { type LogRecord, tooLong } from "../text/read-lines.ts"
import { pack, unpack } from "./archive.ts"
import { checkSheet, isSheet } from "./bounds.ts"
import { type MergedCells, spread } from "./merged.ts"
import { damaged, noWorkbook, tooLarge, WorkbookRefused } from "./refused.ts"
import { sheetsOf } from "./sheets.ts"
import { typed } from "./typed.ts"

/** Workbooks are read whole: beyond this they would fill the memory. */
const MAX_BYTES = 20_000_000

const bytesOf = async (source: ByteSource): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of source()) {
    size += piece.length
    if (size > MAX_BYTES) throw tooLarge("dépasse 20 Mo", "is larger than 20 MB")
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

const noSheet = (sheets: ReadonlyArray<string>): WorkbookRefused =>
  new WorkbookRefused({
    fr: `Cette feuille n'existe pas. Feuilles du classeur : ${sheets.join(", ")}.`,
    en: `There is no such sheet. Sheets of the workbook: ${sheets.join(", ")}.`,
  })

/** A sheet of a workbook, as the records of a log. */
export interface SheetRecords {
  readonly sheet: string
  readonly records: ReadonlyArray<LogRecord>
}

/** The sheets of a workbook that were asked for, and the names of those that were not read. */
export interface WorkbookRecords {
  readonly sheets: ReadonlyArray<SheetRecords>
  /** Hidden sheets and drawings, unless one was named. */
  readonly unread: ReadonlyArray<string>
}

const recordsOf = (
  rows: ReadonlyArray<ReadonlyArray<unknown>>,
  merged: ReadonlyArray<MergedCells>,
): ReadonlyArray<LogRecord> =>
  spread(
    rows.map((row) => row.map(typed)),
    merged,
  ).map((cells, index) => {
    const line = index + 1
    const length = cells.reduce((sum, cell) => sum + cell.length, 0)
    return length > LONGEST_LINE ? { line, unreadable: tooLong } : { line, cells }
  })

/** Workbooks that one import reads more than once, by their bytes. */
const remembered = new WeakMap<ByteSource, Map<string | undefined, Promise<WorkbookRecords>>>()

/** The same bytes for one import: a workbook among them is unpacked once, however often its lines are asked for. */
export const readingOnce = (bytes: ByteSource): ByteSource => {
  const source: ByteSource = () => bytes()
  remembered.set(source, new Map())
  return source
}

/** Every sheet that is shown, or the one that is named, hidden or not. Throws {@link WorkbookRefused}. */
export const workbookRecords = (source: ByteSource, named?: string): Promise<WorkbookRecords> => {
  const before = remembered.get(source)
  const known = before?.get(named)
  if (known !== undefined) return known
  const read = recordsIn(source, named)
  before?.set(named, read)
  return read
}

const recordsIn = async (source: ByteSource, named?: string): Promise<WorkbookRecords> => {
  const parts = unpack(await bytesOf(source))
  if (!parts.has("xl/workbook.xml")) throw noWorkbook()
  for (const part of parts.values()) if (isSheet(part)) checkSheet(part)
  const { shown, hidden, keep, mergedIn } = sheetsOf(parts)
  if (named !== undefined && ![...shown, ...hidden].includes(named)) throw noSheet([...shown, ...hidden])
  const wanted = named === undefined ? shown : [named]
  if (wanted.length === 0) throw damaged()
  const read = await readWorkbook(pack(keep(new Set(wanted)))).catch(() => {
    throw damaged()
  })
  if (read.length === 0) throw damaged()
  return {
    sheets: read.map(({ sheet, data }) => ({ sheet, records: recordsOf(data, mergedIn(sheet)) })),
    unread: named === undefined ? hidden : [],
  }
}
