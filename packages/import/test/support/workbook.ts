import { Buffer } from "node:buffer"
import { crc32, deflateRawSync } from "node:zlib"
import writeXlsx from "write-excel-file/node"

/** A cell as a spreadsheet keeps it; a text or a number where nothing is said. */
export type Cell = string | number | { readonly value: number | Date; readonly format: string }

const cellOf = (cell: Cell): object => {
  if (typeof cell === "string") return cell === "" ? {} : { value: cell }
  if (typeof cell === "number") return { value: cell, type: Number }
  return { ...cell, type: cell.value instanceof Date ? Date : Number }
}

/** A workbook with sheets by name. */
export const workbook = async (sheets: Readonly<Record<string, ReadonlyArray<ReadonlyArray<Cell>>>>) => {
  const all = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(cellOf)) }))
  return Uint8Array.from(await writeXlsx(all as never).toBuffer())
}

/** A day as spreadsheets show it. */
export const day = (iso: string, format = "dd/mm/yyyy"): Cell => ({ value: new Date(`${iso}T00:00:00Z`), format })

interface Part {
  readonly bytes: Buffer
  /** The size that the archive says the part has. */
  readonly said?: number
  readonly encrypted?: boolean
  readonly stored?: boolean
}

/** A ZIP file of these parts, which may lie. */
export const zip = (parts: Readonly<Record<string, Part | string>>): Uint8Array => {
  const [files, index]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const [path, given] of Object.entries(parts)) {
    const part: Part = typeof given === "string" ? { bytes: Buffer.from(given) } : given
    const [name, body] = [Buffer.from(path), part.stored === true ? part.bytes : deflateRawSync(part.bytes)]
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(part.encrypted === true ? 1 : 0, 6)
    local.writeUInt16LE(part.stored === true ? 0 : 8, 8)
    local.writeUInt32LE(crc32(part.bytes), 14)
    local.writeUInt32LE(body.length, 18)
    local.writeUInt32LE(part.said ?? part.bytes.length, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50)
    local.copy(entry, 6, 4)
    entry.writeUInt16LE(0, 32)
    entry.writeUInt32LE(offset, 42)
    files.push(local, name, body)
    index.push(entry, name)
    offset += local.length + name.length + body.length
  }
  const listed = Buffer.concat(index)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(index.length / 2, 8)
  end.writeUInt16LE(index.length / 2, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Uint8Array.from(Buffer.concat([...files, listed, end]))
}

/** The parts of a smallest workbook whose one sheet has this XML. */
export const partsAround = (sheetData: string, epoch1904 = false): Readonly<Record<string, string>> => ({
  "xl/workbook.xml": `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${epoch1904 ? ' date1904="1"' : ""}/><sheets><sheet name="Journal" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels":
    '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  "xl/styles.xml":
    '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>',
  "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
})

/** A row of texts, in XML. */
export const rowXml = (row: number, texts: ReadonlyArray<string>): string =>
  `<row r="${row}">${texts
    .map((text, at) => `<c r="${String.fromCharCode(65 + at)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`)
    .join("")}</row>`
