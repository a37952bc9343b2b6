/** Cells of one column that are merged: their text stands in the first row alone. Rows and columns count from 0. */
export interface MergedCells {
  readonly column: number
  readonly from: number
  readonly to: number
}

const MERGED =
  /<(?:[\w.-]+:)?mergeCell\s[^>]*?\bref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']/g

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The cells that a sheet shows as one, below each other. Those beside each other are titles: they are left as they are. */
export const mergedCells = (sheet: string): ReadonlyArray<MergedCells> =>
  [...sheet.matchAll(MERGED)].flatMap(([, first = "", top = "", last = "", bottom = ""]) => {
    const [from, to] = [Number(top) - 1, Number(bottom) - 1]
    return first === last && to > from ? [{ column: columnOf(first), from, to }] : []
  })

/**
 * A day, a name or a place that is merged over several lines is said of each of them. A number is not: three acts of one
 * merged hour are not three hours, and nobody knows how it is shared.
 */
export const spread = (
  rows: ReadonlyArray<ReadonlyArray<string>>,
  merged: ReadonlyArray<MergedCells>,
): ReadonlyArray<ReadonlyArray<string>> => {
  if (merged.length === 0) return rows
  const filled = rows.map((row) => [...row])
  for (const { column, from, to } of merged) {
    const text = rows[from]?.[column] ?? ""
    if (text === "" || /^\d+(?:[.,]\d+)?$|^\d+h\d*$/.test(text)) continue
    for (const row of filled.slice(from + 1, to + 1)) if ((row[column] ?? "") === "") row[column] = text
  }
  return filled
}
