import type { Buffer } from "node:buffer"
import { damaged, tooLarge } from "./refused.ts"

/** How large a sheet may be. Empty cells count: a reader makes them between those that are full. */
const MOST_CELLS = 2_000_000

/** The last row that spreadsheets know. */
const LAST_ROW = 1_048_576

const OPENING = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])/g
const ATTRIBUTES = /(?:[^>"']|"[^"]*"|'[^']*')*>/y
const PLACE = /\sr\s*=\s*(?:"([A-Z]{0,3})(\d{1,7})"|'([A-Z]{0,3})(\d{1,7})')/

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/**
 * Refuse a sheet that would fill the memory, whatever its file weighs: a row or a cell with a number far away makes all
 * those before it. What says its place in another way than spreadsheets do is refused too. Throws `WorkbookRefused`.
 */
export const checkSheet = (part: Buffer): void => {
  const xml = part.toString("latin1")
  let [rows, columns] = [0, 0]
  for (const opening of xml.matchAll(OPENING)) {
    ATTRIBUTES.lastIndex = opening.index + opening[0].length
    const attributes = ATTRIBUTES.exec(xml)?.[0]
    if (attributes === undefined) throw damaged()
    const place = PLACE.exec(attributes)
    const isCell = opening[1] === "c"
    if (place === null) {
      if (isCell || /\sr\s*=/.test(attributes)) throw damaged()
      continue
    }
    const row = Number(place[2] ?? place[4])
    if (row > LAST_ROW) throw damaged()
    if (!isCell || attributes.endsWith("/>")) continue
    rows = Math.max(rows, row)
    columns = Math.max(columns, columnOf(place[1] ?? place[3] ?? ""))
    if (rows * columns > MOST_CELLS) {
      throw tooLarge("a une feuille de plus de 2 millions de cellules", "has a sheet of more than 2 million cells")
    }
  }
}

/** Whether a part of a workbook is a sheet. */
export const isSheet = (part: Buffer): boolean => part.includes("sheetData")
