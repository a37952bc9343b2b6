import { Buffer } from "node:buffer"
import type { Words } from "@traitdunion/core"
import readXlsx from "read-excel-file/node"
import type { ByteSource } from "../text/decode.ts"
import type { LogRecord } from "../text/read-lines.ts"

/** Workbooks are read whole: beyond this they would fill the memory. A year of a large structure is a tenth of it. */
const MOST_BYTES = 20_000_000

/** A workbook that cannot be read, with the reason in words. */
export class WorkbookRefused extends Error {
  readonly reason: Words
  constructor(reason: Words) {
    super(reason.en)
    this.reason = reason
  }
}

const bytesOf = async (source: ByteSource): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of source()) {
    size += piece.length
    if (size > MOST_BYTES) {
      throw new WorkbookRefused({
        fr: "Ce classeur dépasse 20 Mo : l'enregistrer en « CSV UTF-8 ».",
        en: "This workbook is larger than 20 MB: save it as CSV UTF-8.",
      })
    }
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

const two = (value: number): string => String(value).padStart(2, "0")

/** A cell as somebody would have typed it into a log. Spreadsheets keep days and durations as moments in UTC. */
const typed = (value: unknown): string => {
  if (value === null || value === undefined) return ""
  if (value instanceof Date) {
    // Before 1901 no day is meant but a time: a duration of less than a day.
    if (value.getUTCFullYear() < 1901) return `${value.getUTCHours()}h${two(value.getUTCMinutes())}`
    return `${value.getUTCFullYear()}-${two(value.getUTCMonth() + 1)}-${two(value.getUTCDate())}`
  }
  return typeof value === "boolean" ? (value ? "oui" : "non") : String(value)
}

/** The rows of one sheet of a workbook, as the records of a log. Throws {@link WorkbookRefused}. */
export async function* workbookRecords(source: ByteSource, sheet?: string): AsyncGenerator<ReadonlyArray<LogRecord>> {
  const bytes = await bytesOf(source)
  const sheets = await readXlsx(bytes).catch(() => {
    throw new WorkbookRefused({
      fr: "Ce classeur est abîmé ou incomplet : l'ouvrir et l'enregistrer de nouveau.",
      en: "This workbook is damaged or truncated: open it and save it again.",
    })
  })
  const found = sheet === undefined ? sheets[0] : sheets.find((one) => one.sheet === sheet)
  if (found === undefined) {
    const names = sheets.map((one) => one.sheet).join(", ")
    throw new WorkbookRefused({
      fr: `Cette feuille n'existe pas. Feuilles du classeur : ${names}.`,
      en: `There is no such sheet. Sheets of the workbook: ${names}.`,
    })
  }
  yield found.data.map((row, index) => ({ line: index + 1, cells: row.map(typed) }))
}
