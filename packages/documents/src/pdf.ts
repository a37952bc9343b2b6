import { createRequire } from "node:module"
import { columns, horizontalBars, timeline } from "@traitdunion/charts"
import type { Content, createPdf, TableCell } from "pdfmake"
import { checkDocument } from "./checked.ts"
import type { Document, DocumentBlock, DocumentChart } from "./document.ts"
import { checkLetters, plain } from "./letters.ts"
import { euros, placeAndDate } from "./words.ts"

type Definition = Parameters<typeof createPdf>[0]

const ACCENT = "#1d5c5f"
const SOFT = "#51626a"
const LINE = "#d5dde0"
/** The width of what stands between the margins of an A4 page, in points. */
const WIDTH = 595 - 2 * 48

const figure = (svg: string, title: string): Content =>
  ({
    unbreakable: true,
    stack: [
      { svg, width: WIDTH, font: "Roboto" },
      { text: plain(title), style: "small" },
    ],
    margin: [0, 6, 0, 6],
  }) as Content

const drawing = (draw: typeof columns, chart: DocumentChart, id: string): Content => {
  const series = chart.series.map(({ name, values }) => ({ name: plain(name), values }))
  const svg = draw({
    ...chart,
    names: chart.names.map(plain),
    series,
    id,
    label: (value) => plain(euros(value)),
    // The renderer of drawings wants a family that it has.
  }).replaceAll(/font-family:inherit;?|font-family="inherit"/g, "")
  return figure(svg, chart.title)
}

const table = ({ caption, columns: heads, rows, total }: Extract<DocumentBlock, { kind: "table" }>): Content => {
  const side = (index: number) => (heads[index]?.align === "right" ? ("right" as const) : ("left" as const))
  const cells = (texts: ReadonlyArray<string>, style?: string): Array<TableCell> =>
    texts.map((text, index) => ({
      text: plain(text),
      alignment: side(index),
      ...(style === undefined ? {} : { style }),
    }))
  return {
    stack: [
      { text: plain(caption), bold: true, margin: [0, 6, 0, 3] },
      {
        table: {
          headerRows: 1,
          keepWithHeaderRows: 1,
          dontBreakRows: true,
          widths: heads.map((_, index) => (index === 0 ? "*" : "auto")),
          body: [
            cells(
              heads.map(({ label }) => label),
              "head",
            ),
            ...rows.map((row) => cells(row)),
            ...(total === undefined ? [] : [cells(total, "total")]),
          ],
        },
        layout: { hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => LINE },
      },
    ],
  }
}

const bullets = (items: ReadonlyArray<string>): Content => ({ ul: items.map(plain), margin: [0, 2, 0, 6] })

const blockPdf = (block: DocumentBlock, index: number): Content => {
  switch (block.kind) {
    case "heading":
      return { text: plain(block.text), style: "heading", headlineLevel: 1 }
    case "paragraph":
      return { text: plain(block.text), margin: [0, 3, 0, 5] }
    case "list":
      return bullets(block.items)
    case "checklist":
      return {
        stack: block.items.map(({ text, done }) => ({
          columns: [
            {
              canvas: [
                { type: "rect", x: 0, y: 2, w: 8, h: 8, lineColor: SOFT },
                ...(done
                  ? [
                      { type: "line" as const, x1: 1.5, y1: 6, x2: 3.5, y2: 8.5, lineWidth: 1.4, lineColor: ACCENT },
                      { type: "line" as const, x1: 3.5, y1: 8.5, x2: 7, y2: 3.5, lineWidth: 1.4, lineColor: ACCENT },
                    ]
                  : []),
              ],
              width: 14,
            },
            { text: plain(text), width: "*" },
          ],
          margin: [0, 1, 0, 1],
        })),
        margin: [0, 2, 0, 6],
      }
    case "table":
      return table(block)
    case "figures":
      return {
        table: {
          widths: ["*", "auto"],
          body: block.items.map(
            ({ label, value, note }): Array<TableCell> => [
              note === undefined
                ? { text: plain(label) }
                : { stack: [{ text: plain(label) }, { text: plain(note), style: "small" }] },
              { text: plain(value), bold: true, alignment: "right" },
            ],
          ),
        },
        layout: { hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => LINE },
        margin: [0, 3, 0, 6],
      }
    case "bars":
      return drawing(horizontalBars, block, `d${index}`)
    case "trend":
      return drawing(columns, block, `d${index}`)
    case "timeline": {
      const points = block.points.map((point) => ({ ...point, label: plain(point.label) }))
      return figure(timeline({ ...block, points, id: `d${index}` }), block.title)
    }
    case "alert":
      return {
        table: {
          widths: ["*"],
          body: [
            [{ stack: [{ text: plain(block.title), bold: true }, { text: plain(block.text) }], margin: [4, 2, 4, 2] }],
          ],
        },
        layout: { hLineWidth: () => 0, vLineWidth: (i: number) => (i === 0 ? 3 : 0), vLineColor: () => "#9b2c1f" },
        margin: [0, 3, 0, 3],
      }
    case "references":
      return {
        stack: [{ text: "Références", bold: true }, { ul: block.items.map(plain) }],
        style: "small",
        margin: [0, 10, 0, 0],
      }
  }
}

const definitionOf = ({ title, subtitle, on, place, from, to, blocks, signatures, notices }: Document): Definition => ({
  pageSize: "A4",
  pageMargins: [48, 48, 48, 54],
  language: "fr-FR",
  displayTitle: true,
  info: {
    title: plain(title),
    creationDate: new Date(`${on}T12:00:00Z`),
    creator: "Trait d'union",
    producer: "pdfmake",
  },
  defaultStyle: { font: "Roboto", fontSize: 10, lineHeight: 1.2, color: "#1f2a2e" },
  styles: {
    title: { fontSize: 17, bold: true, margin: [0, 12, 0, 2] },
    heading: { fontSize: 12.5, bold: true, color: ACCENT, margin: [0, 12, 0, 4] },
    small: { fontSize: 8.5, color: SOFT },
    head: { bold: true, fontSize: 9, color: ACCENT },
    total: { bold: true },
  },
  // A heading never stands alone at the foot of a page.
  pageBreakBefore: (node, others) => node.headlineLevel === 1 && others.getFollowingNodesOnPage().length === 0,
  footer: (page: number, pages: number) => ({
    text: `${page} / ${pages}`,
    alignment: "center",
    style: "small",
    margin: [0, 18, 0, 0],
  }),
  content: [
    ...(from === undefined ? [] : [{ text: plain(from.join("\n")) }]),
    ...(to === undefined
      ? []
      : [{ text: plain(to.join("\n")), margin: [WIDTH / 2, 10, 0, 6] as [number, number, number, number] }]),
    { text: plain(placeAndDate(place, on)), alignment: "right" as const },
    { text: plain(title), style: "title" },
    ...(subtitle === undefined ? [] : [{ text: plain(subtitle), color: SOFT }]),
    ...blocks.map(blockPdf),
    ...(signatures === undefined
      ? []
      : [
          {
            columns: signatures.map((who) => ({
              text: plain(who),
              margin: [0, 0, 0, 50] as [number, number, number, number],
            })),
            columnGap: 24,
            margin: [0, 26, 0, 0] as [number, number, number, number],
            unbreakable: true,
          },
        ]),
    ...(notices ?? []).map((notice) => ({
      text: plain(notice),
      style: "small",
      margin: [0, 6, 0, 0] as [number, number, number, number],
    })),
  ],
})

// In a bundle of CommonJS the file knows itself by the one name, elsewhere by the other.
const require = createRequire(typeof __filename === "string" ? __filename : import.meta.url)
const font = (weight: string): string => require.resolve(`pdfmake/fonts/Roboto/Roboto-${weight}.ttf`)

/** As much of the printer as is used here; its own types speak of its door alone. */
interface Printed extends NodeJS.ReadableStream {
  readonly provideFont: (
    family: string,
    bold: boolean,
    italics: boolean,
  ) => { readonly font: { readonly hasGlyphForCodePoint: (point: number) => boolean } }
  readonly end: () => void
}
type Printer = new (
  fonts: Readonly<Record<string, Readonly<Record<string, string>>>>,
  files: null,
  urls: { readonly resolve: (url: string) => void; readonly resolved: () => Promise<void> },
  mayRead: (path: string) => boolean,
) => { readonly createPdfKitDocument: (definition: Definition) => Promise<Printed> }

/**
 * A printer of our own, below the door of the library: the door is one object for the whole process, and setting its fonts
 * and policies would change those of another part of the program. It fetches nothing and reads no file but its font.
 */
const opened = () => {
  const { default: Made } = require("pdfmake/js/Printer.js") as { readonly default: Printer }
  const Roboto = {
    normal: font("Regular"),
    bold: font("Medium"),
    italics: font("Italic"),
    bolditalics: font("MediumItalic"),
  }
  const files: ReadonlyArray<string> = Object.values(Roboto)
  const nothing = { resolve: () => undefined, resolved: async () => undefined }
  return new Made({ Roboto }, null, nothing, (path) => files.includes(path))
}

/**
 * A document as a PDF on A4, in French, with its pages numbered. The same document gives the same bytes. The library
 * that writes it is loaded when it is first asked for. Throws `RangeError` as `toHtml` does, and for a letter that its
 * font does not have.
 *
 * @example
 * ```ts
 * import { toPdf } from "@traitdunion/documents"
 * const bytes: Promise<Uint8Array> = toPdf({ title: "Budget", on: "2026-05-04", blocks: [] })
 * ```
 */
export const toPdf = async (document: Document): Promise<Uint8Array> => {
  checkDocument(document)
  const output = await opened().createPdfKitDocument(definitionOf(document))
  const { font: regular } = output.provideFont("Roboto", false, false)
  checkLetters(document, (point) => regular.hasGlyphForCodePoint(point))
  output.end()
  const chunks: Array<Uint8Array> = []
  for await (const chunk of output) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk)
  return new Uint8Array(Buffer.concat(chunks))
}
