import { columns, type Html, type HtmlPart, horizontalBars, html, timeline, trusted } from "@traitdunion/charts"
import { checkDocument } from "./checked.ts"
import type { Document, DocumentBlock, DocumentChart } from "./document.ts"
import { style } from "./style.ts"
import { euros, placeAndDate } from "./words.ts"

const lines = (texts: ReadonlyArray<string>): ReadonlyArray<HtmlPart> =>
  texts.map((text, index) => (index === 0 ? text : [html`<br>`, text]))
const list = (items: ReadonlyArray<string>): Html => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`

const drawing = (draw: typeof columns, chart: DocumentChart, id: string): Html =>
  html`<figure>${trusted(draw({ ...chart, id, label: euros }))}<figcaption>${chart.title}</figcaption></figure>`

const table = ({ caption, columns: heads, rows, total }: Extract<DocumentBlock, { kind: "table" }>): Html => {
  const side = (index: number): HtmlPart => heads[index]?.align === "right" && html` class="right"`
  const row = (cells: ReadonlyArray<string>): ReadonlyArray<Html> =>
    cells.map((cell, index) =>
      index === 0 ? html`<th scope="row">${cell}</th>` : html`<td${side(index)}>${cell}</td>`,
    )
  const head = heads.map(({ label }, index) => html`<th scope="col"${side(index)}>${label}</th>`)
  const foot = total !== undefined && html`<tfoot><tr>${row(total)}</tr></tfoot>`
  const body = rows.map((cells) => html`<tr>${row(cells)}</tr>`)
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody>${foot}</table></div>`
}

const blockHtml = (block: DocumentBlock, index: number): Html => {
  switch (block.kind) {
    case "heading":
      return html`<h2>${block.text}</h2>`
    case "paragraph":
      return html`<p>${lines(block.text.split("\n"))}</p>`
    case "list":
      return list(block.items)
    case "checklist":
      return html`<ul class="checklist">${block.items.map(
        ({ text, done }) =>
          html`<li><span aria-hidden="true">${done ? "☑" : "☐"}</span> <span class="unseen">${done ? "Fait : " : "À faire : "}</span>${text}</li>`,
      )}</ul>`
    case "table":
      return table(block)
    case "figures":
      return html`<dl class="figures">${block.items.map(
        ({ label, value, note }) =>
          html`<div><dt>${label}</dt><dd><span class="value">${value}</span>${note !== undefined && html`<span class="note">${note}</span>`}</dd></div>`,
      )}</dl>`
    case "bars":
      return drawing(horizontalBars, block, `d${index}`)
    case "trend":
      return drawing(columns, block, `d${index}`)
    case "timeline":
      return html`<figure>${trusted(timeline({ ...block, id: `d${index}` }))}<figcaption>${block.title}</figcaption></figure>`
    case "alert":
      return html`<p class="alert"><strong>${block.title}</strong><br>${block.text}</p>`
    case "references":
      return html`<section class="references" aria-label="Références"><p>Références</p>${list(block.items)}</section>`
  }
}

/**
 * A document as one page in French that stands alone: no script, nothing fetched, drawings inside. It prints on A4
 * and a screen reader reads it whole. Throws `RangeError` for a row that does not fill its columns, a series
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
  const { subject, reference, closing, enclosures = [] } = document
  const line = (name: string, text: string | undefined): HtmlPart =>
    text !== undefined && html`<p class="line"><strong>${name} :</strong> ${text}</p>`
  const joined =
    enclosures.length > 0 &&
    html`<section aria-label="Pièces jointes"><p>Pièces jointes :</p>${list(enclosures)}</section>`
  const ended = closing !== undefined && html`<p>${closing}</p>`
  const address = (name: string, texts: ReadonlyArray<string> | undefined): HtmlPart =>
    texts !== undefined && html`<address class="${name}">${lines(texts)}</address>`
  const signed =
    signatures !== undefined && html`<div class="signatures">${signatures.map((who) => html`<p>${who}</p>`)}</div>`
  const small = notices !== undefined && html`<footer>${notices.map((notice) => html`<p>${notice}</p>`)}</footer>`
  return String(html`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${trusted(style)}</style></head>
<body><header>${address("from", from)}${address("to", to)}<p class="date">${placeAndDate(place, on)}</p><h1>${title}</h1>${subtitle !== undefined && html`<p class="subtitle">${subtitle}</p>`}${line("Objet", subject)}${line("Références", reference)}</header>
<main>${blocks.map((block, index) => [index > 0 && html`\n`, blockHtml(block, index)])}${ended}${signed}${joined}</main>${small}</body></html>
`)
}
