import { columns, horizontalBars, timeline } from "@traitdunion/charts"
import type { DocumentBlock, DocumentChart } from "../document.ts"
import { plain } from "../letters.ts"
import { euros } from "../words.ts"
import { ACCENT, type Element, type Look, MARGIN, type Paper, SOFT, WIDTH } from "./paper.ts"
import { drawTable } from "./table.ts"

/** What the drawing shows, figure by figure. */
const inWords = ({ title, names, series }: DocumentChart): string =>
  `${title}. ${series
    .map(({ name, values }) => {
      const told = names.map((at, index) => {
        const value = values[index] ?? null
        return `${at} : ${value === null ? "non renseigné" : euros(value)}`
      })
      return `${name} : ${told.join(" ; ")}`
    })
    .join(". ")}.`

const drawing = (paper: Paper, draw: typeof columns, chart: DocumentChart, id: string): void => {
  const series = chart.series.map(({ name, values }) => ({ name: plain(name), values }))
  const svg = draw({ ...chart, names: chart.names.map(plain), series, id, label: (value) => plain(euros(value)) })
  paper.drawing(svg, chart.title, inWords(chart))
}

/** @internal Items, each with a sign before it. */
export const drawList = (paper: Paper, parent: Element, items: ReadonlyArray<string>, look: Look = {}): void => {
  paper.y += 2
  const around = { ...look, x: MARGIN + 12, width: WIDTH - 12 }
  paper.tag(parent, "L", (list) => {
    for (const item of items) {
      paper.room(paper.height(item, around))
      paper.tag(list, "LI", (one) => {
        paper.textAt(one, "Lbl", "•", paper.y, { ...look, x: MARGIN + 2, width: 10 })
        paper.text(one, "LBody", item, around, 2)
      })
    }
  })
  paper.y += 5
}

const drawBox = (paper: Paper, done: boolean): void => {
  const [x, y] = [MARGIN, paper.y + 2]
  paper.kit.rect(x, y, 8, 8).lineWidth(0.8).strokeColor(SOFT).stroke()
  if (!done) return
  paper.kit
    .moveTo(x + 1.5, y + 4)
    .lineTo(x + 3.5, y + 6.5)
    .lineTo(x + 7, y + 1.5)
    .lineWidth(1.4)
    .strokeColor(ACCENT)
    .stroke()
}

const drawChecklist = (paper: Paper, items: ReadonlyArray<{ readonly text: string; readonly done: boolean }>): void => {
  const around = { x: MARGIN + 14, width: WIDTH - 14 }
  paper.tag(paper.root, "L", (list) => {
    for (const { text, done } of items) {
      paper.room(paper.height(text, around))
      paper.tag(list, "LI", (one) => {
        // A drawn box says nothing aloud: its words do.
        paper.tag(one, "Lbl", (label) => label.add(() => drawBox(paper, done)), {
          actual: done ? "Fait : " : "À faire : ",
        })
        paper.text(one, "LBody", text, around, 3)
      })
    }
  })
  paper.y += 5
}

const drawFigures = (
  paper: Paper,
  items: ReadonlyArray<{ readonly label: string; readonly value: string; readonly note?: string }>,
): void => {
  paper.tag(paper.root, "L", (list) => {
    for (const { label, value, note } of items) {
      const right = Math.min(paper.width(value, { bold: true }) + 4, WIDTH / 2)
      const left: Look = { width: WIDTH - right - 8 }
      const small: Look = { ...left, size: 8.5, color: SOFT }
      const tall = paper.height(label, left) + (note === undefined ? 0 : paper.height(note, small))
      const beside: Look = { bold: true, align: "right", x: MARGIN + WIDTH - right, width: right }
      paper.room(Math.max(tall, paper.height(value, beside)) + 6)
      paper.tag(list, "LI", (one) => {
        const top = paper.y + 3
        paper.textAt(one, "Lbl", label, top, left)
        paper.textAt(one, "LBody", value, top, beside)
        if (note !== undefined) paper.textAt(one, "Note", note, top + paper.height(label, left), small)
      })
      paper.y += Math.max(tall, paper.height(value, beside)) + 6
      paper.rule(paper.y)
    }
  })
  paper.y += 6
}

const drawAlert = (paper: Paper, title: string, text: string): void => {
  const around: Look = { x: MARGIN + 10, width: WIDTH - 10 }
  const tall = paper.height(title, { ...around, bold: true }) + paper.height(text, around)
  paper.room(tall + 6)
  paper.decoration(() => paper.kit.rect(MARGIN, paper.y, 3, tall + 4).fill("#9b2c1f"))
  paper.tag(paper.root, "Sect", (alert) => {
    paper.text(alert, "P", title, { ...around, bold: true }, 0)
    paper.text(alert, "P", text, around, 8)
  })
}

/** @internal A block under what stands there. */
export const drawBlock = (paper: Paper, block: DocumentBlock, index: number): void => {
  switch (block.kind) {
    case "heading":
      paper.y += 8
      // A heading never stands alone at the foot of a page.
      paper.room(60)
      paper.text(paper.root, "H2", block.text, { size: 12.5, bold: true, color: ACCENT }, 4)
      break
    case "paragraph":
      paper.text(paper.root, "P", block.text)
      break
    case "list":
      drawList(paper, paper.root, block.items)
      break
    case "checklist":
      drawChecklist(paper, block.items)
      break
    case "table":
      drawTable(paper, block)
      break
    case "figures":
      drawFigures(paper, block.items)
      break
    case "bars":
      drawing(paper, horizontalBars, block, `d${index}`)
      break
    case "trend":
      drawing(paper, columns, block, `d${index}`)
      break
    case "timeline": {
      const points = block.points.map((point) => ({ ...point, label: plain(point.label) }))
      const svg = timeline({ ...block, points, id: `d${index}` })
      const words = block.points.map(({ on, label }) => `${on.split("-").toReversed().join("/")} : ${label}`)
      paper.drawing(svg, block.title, `${block.title}. ${words.join(" ; ")}.`)
      break
    }
    case "alert":
      drawAlert(paper, block.title, block.text)
      break
    case "references":
      paper.y += 8
      paper.room(40)
      paper.text(paper.root, "P", "Références", { size: 8.5, bold: true, color: SOFT }, 0)
      drawList(paper, paper.root, block.items, { size: 8.5, color: SOFT })
      break
  }
}
