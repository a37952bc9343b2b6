import { columns, horizontalBars, timeline } from "@traitdunion/charts"
import { checkDocument } from "./checked.ts"
import type { Document, DocumentBlock, DocumentChart } from "./document.ts"
import { style } from "./style.ts"
import { euros, placeAndDate } from "./words.ts"

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")

const lines = (texts: ReadonlyArray<string>): string => texts.map(escaped).join("<br>")
const list = (items: ReadonlyArray<string>): string => `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`

const drawing = (draw: typeof columns, chart: DocumentChart, id: string): string =>
  `<figure>${draw({ ...chart, id, label: euros })}<figcaption>${escaped(chart.title)}</figcaption></figure>`

const table = ({ caption, columns: heads, rows, total }: Extract<DocumentBlock, { kind: "table" }>): string => {
  const side = (index: number): string => (heads[index]?.align === "right" ? ' class="right"' : "")
  const row = (cells: ReadonlyArray<string>): string =>
    cells
      .map((cell, index) =>
        index === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td${side(index)}>${escaped(cell)}</td>`,
      )
      .join("")
  const head = heads.map(({ label }, index) => `<th scope="col"${side(index)}>${escaped(label)}</th>`).join("")
  const foot = total === undefined ? "" : `<tfoot><tr>${row(total)}</tr></tfoot>`
  const body = rows.map((cells) => `<tr>${row(cells)}</tr>`).join("")
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody>${foot}</table></div>`
}

const blockHtml = (block: DocumentBlock, index: number): string => {
  switch (block.kind) {
    case "heading":
      return `<h2>${escaped(block.text)}</h2>`
    case "paragraph":
      return `<p>${lines(block.text.split("\n"))}</p>`
    case "list":
      return list(block.items.map(escaped))
    case "checklist":
      return `<ul class="checklist">${block.items
        .map(
          ({ text, done }) =>
            `<li><span aria-hidden="true">${done ? "☑" : "☐"}</span> <span class="unseen">${done ? "Fait : " : "À faire : "}</span>${escaped(text)}</li>`,
        )
        .join("")}</ul>`
    case "table":
      return table(block)
    case "figures":
      return `<dl class="figures">${block.items
        .map(
          ({ label, value, note }) =>
            `<div><dt>${escaped(label)}</dt><dd><span class="value">${escaped(value)}</span>${note === undefined ? "" : `<span class="note">${escaped(note)}</span>`}</dd></div>`,
        )
        .join("")}</dl>`
    case "bars":
      return drawing(horizontalBars, block, `d${index}`)
    case "trend":
      return drawing(columns, block, `d${index}`)
    case "timeline":
      return `<figure>${timeline({ ...block, id: `d${index}` })}<figcaption>${escaped(block.title)}</figcaption></figure>`
    case "alert":
      return `<p class="alert"><strong>${escaped(block.title)}</strong><br>${escaped(block.text)}</p>`
    case "references":
      return `<section class="references" aria-label="Références"><p>Références</p>${list(block.items.map(escaped))}</section>`
  }
}

/**
 * A document as one page in French that stands alone: no script, nothing fetched, drawings inside. It prints on A4 and
 * reads without eyes. Throws `RangeError` for a row that does not fill its columns, a series
 * that does not match its names, or a day that is none.
 *
 * @example
 * ```ts
 * import { toHtml } from "@traitdunion/documents"
 * const page = toHtml({ title: "Budget", on: "2026-05-04", blocks: [{ kind: "paragraph", text: "Bonjour." }] })
 * ```
 */
export const toHtml = (document: Document): string => {
  checkDocument(document)
  const { title, subtitle, on, place, from, to, blocks, signatures, notices } = document
  const address = (name: string, texts: ReadonlyArray<string> | undefined): string =>
    texts === undefined ? "" : `<address class="${name}">${lines(texts)}</address>`
  const signed =
    signatures === undefined
      ? ""
      : `<div class="signatures">${signatures.map((who) => `<p>${escaped(who)}</p>`).join("")}</div>`
  const small =
    notices === undefined ? "" : `<footer>${notices.map((notice) => `<p>${escaped(notice)}</p>`).join("")}</footer>`
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head>
<body><header>${address("from", from)}${address("to", to)}<p class="date">${escaped(placeAndDate(place, on))}</p><h1>${escaped(title)}</h1>${subtitle === undefined ? "" : `<p class="subtitle">${escaped(subtitle)}</p>`}</header>
<main>${blocks.map(blockHtml).join("\n")}${signed}</main>${small}</body></html>
`
}
