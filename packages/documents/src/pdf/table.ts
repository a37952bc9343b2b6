import type { DocumentBlock } from "../document.ts"
import { ACCENT, type Element, LINE, type Look, MARGIN, type Paper, WIDTH } from "./paper.ts"

type Table = Extract<DocumentBlock, { kind: "table" }>

const PADDING = 4
const HEAD: Look = { bold: true, size: 9, color: ACCENT }

/** As much as the texts of a column want; the first takes what the others leave, and none less than it can be read in. */
const widthsOf = (paper: Paper, { columns, rows, total }: Table): ReadonlyArray<number> => {
  const wanted = columns.map(({ label }, index) => {
    const cells = [...rows, ...(total === undefined ? [] : [total])].map((row) =>
      paper.width(row[index] ?? "", { bold: true }),
    )
    return Math.max(paper.width(label, HEAD), ...cells) + 2 * PADDING
  })
  const [, ...others] = wanted
  const most = WIDTH * 0.72
  const sum = others.reduce((so, one) => so + one, 0)
  const scale = sum > most ? most / sum : 1
  const rest = others.map((width) => width * scale)
  return [WIDTH - rest.reduce((so, one) => so + one, 0), ...rest]
}

/** A table with its heads on each page; heads that come again are decoration, for whoever listens heard them. */
export const drawTable = (paper: Paper, table: Table): void => {
  const { caption, columns, rows, total } = table
  const widths = widthsOf(paper, table)
  const lefts = widths.map((_, index) => MARGIN + widths.slice(0, index).reduce((so, one) => so + one, 0))
  const look = (index: number, base: Look): Look => ({
    ...base,
    x: (lefts[index] ?? 0) + PADDING,
    width: (widths[index] ?? 0) - 2 * PADDING,
    align: columns[index]?.align ?? "left",
  })
  const heightOf = (cells: ReadonlyArray<string>, base: Look): number =>
    Math.max(...cells.map((cell, index) => paper.height(cell, look(index, base)))) + PADDING
  const heads = columns.map(({ label }) => label)
  const headHeight = heightOf(heads, HEAD)
  const line = (parent: Element, cells: ReadonlyArray<string>, base: Look, kind: "head" | "row"): void => {
    const height = heightOf(cells, base)
    paper.tag(parent, "TR", (row) => {
      cells.forEach((cell, index) => {
        const scope = kind === "head" ? "Column" : index === 0 ? "Row" : undefined
        const options = scope === undefined ? {} : ({ scope } as const)
        paper.textAt(row, scope === undefined ? "TD" : "TH", cell, paper.y + PADDING / 2, look(index, base), options)
      })
    })
    paper.y += height
    paper.rule(paper.y)
  }
  const headsAgain = (): void => {
    paper.decoration(() => {
      heads.forEach((head, index) => {
        paper.draw(head, paper.y + PADDING / 2, look(index, HEAD))
      })
    })
    paper.y += headHeight
    paper.rule(paper.y, LINE)
  }
  const firstRow = rows[0] ?? total ?? []
  const captionHeight = paper.height(caption, { bold: true })
  paper.room(captionHeight + headHeight + heightOf(firstRow.length === 0 ? heads : firstRow, {}) + 10)
  paper.y += 6
  paper.tag(paper.root, "Table", (element) => {
    paper.text(element, "Caption", caption, { bold: true }, 3)
    paper.tag(element, "THead", (part) => line(part, heads, HEAD, "head"))
    paper.tag(element, "TBody", (part) => {
      for (const row of rows) {
        if (paper.room(heightOf(row, {}))) headsAgain()
        line(part, row, {}, "row")
      }
    })
    if (total !== undefined) {
      if (paper.room(heightOf(total, { bold: true }))) headsAgain()
      paper.tag(element, "TFoot", (part) => line(part, total, { bold: true }, "row"))
    }
  })
  paper.y += 6
}
