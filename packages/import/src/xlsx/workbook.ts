import { Buffer } from "node:buffer"
import { readSheet } from "read-excel-file/node"
import type { ByteSource } from "../text/decode.ts"
import { LONGEST_LINE } from "../text/physical-lines.ts"
import { type LogRecord, tooLong } from "../text/read-lines.ts"
import { pack, unpack } from "./archive.ts"
import { checkSheet, isSheet } from "./bounds.ts"
import { damaged, noWorkbook, tooLarge, WorkbookRefused } from "./refused.ts"
import { typed } from "./typed.ts"

/** Workbooks are read whole: beyond this they would fill the memory. */
const MOST_BYTES = 20_000_000

const bytesOf = async (source: ByteSource): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of source()) {
    size += piece.length
    if (size > MOST_BYTES) throw tooLarge("dépasse 20 Mo", "is larger than 20 MB")
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

const noSheet = (sheets: ReadonlyArray<string>): WorkbookRefused =>
  new WorkbookRefused({
    fr: `Cette feuille n'existe pas. Feuilles du classeur : ${sheets.join(", ")}.`,
    en: `There is no such sheet. Sheets of the workbook: ${sheets.join(", ")}.`,
  })

const refusedAs = (error: unknown): WorkbookRefused =>
  error instanceof Error && "sheets" in error && Array.isArray(error.sheets) ? noSheet(error.sheets) : damaged()

/** The rows of one sheet of a workbook, as the records of a log. Throws {@link WorkbookRefused}. */
export async function* workbookRecords(source: ByteSource, sheet?: string): AsyncGenerator<ReadonlyArray<LogRecord>> {
  const parts = unpack(await bytesOf(source))
  if (!parts.has("xl/workbook.xml")) throw noWorkbook()
  for (const part of parts.values()) if (isSheet(part)) checkSheet(part)
  const rows = await readSheet(pack(parts), sheet ?? 1).catch((error: unknown) => {
    throw refusedAs(error)
  })
  yield rows.map((row, index) => {
    const [line, cells] = [index + 1, row.map(typed)]
    const length = cells.reduce((sum, cell) => sum + cell.length, 0)
    return length > LONGEST_LINE ? { line, unreadable: tooLong } : { line, cells }
  })
}
