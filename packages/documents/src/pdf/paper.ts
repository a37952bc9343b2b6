import { createRequire } from "node:module"
import type PdfDocument from "pdfkit"
import { plain } from "../letters.ts"

export const ACCENT = "#1d5c5f"
export const SOFT = "#51626a"
export const LINE = "#d5dde0"
const INK = "#1f2a2e"

const MARGIN = 48
const FOOT = 54
/** What stands between the margins of an A4 page, in points. */
export const WIDTH = 595.28 - 2 * MARGIN
const BOTTOM = 841.89 - FOOT

type Kit = InstanceType<typeof PdfDocument>
export type Element = ReturnType<Kit["struct"]>
type StructureType = Parameters<Kit["struct"]>[0]
type StructureOptions = NonNullable<Parameters<Kit["struct"]>[1]> & {
  readonly scope?: "Column" | "Row"
  readonly bbox?: readonly number[]
}

const PDF_UA: object = { subset: "PDF/UA" }

/** How a text is set. */
export interface Look {
  readonly size?: number
  readonly bold?: boolean
  readonly color?: string
  readonly align?: "left" | "right"
  readonly width?: number
  readonly x?: number
}

// In a bundle of CommonJS the file knows itself by the one name, elsewhere by the other.
const require = createRequire(typeof __filename === "string" ? __filename : import.meta.url)
const fontFile = (weight: string): string => require.resolve(`pdfmake/fonts/Roboto/Roboto-${weight}.ttf`)

type DrawSvg = (
  document: Kit,
  svg: string,
  x: number,
  y: number,
  options: {
    readonly width: number
    readonly height: number
    readonly assumePt: boolean
    readonly fontCallback: (...args: never) => string
  },
) => void

/** What is known of a font beneath the library's own types. */
interface Fonts {
  readonly _font: { readonly font: { readonly hasGlyphForCodePoint: (point: number) => boolean } }
}

/** A page after the other, on which everything that is said stands in the tree of tags, and nothing else does. */
export class Paper {
  readonly kit: Kit
  readonly root: Element
  y = MARGIN
  readonly #drawSvg: DrawSvg

  private constructor(kit: Kit, drawSvg: DrawSvg) {
    this.kit = kit
    this.#drawSvg = drawSvg
    this.root = kit.struct("Document")
    kit.addStructure(this.root)
  }

  /** The library that writes PDF is loaded when it is first asked for. */
  static async open(title: string, on: string): Promise<Paper> {
    const { default: Kit } = await import("pdfkit")
    const drawing: { readonly default: DrawSvg } = require("pdfmake/js/3rd-party/svg-to-pdfkit.js")
    const options: NonNullable<ConstructorParameters<typeof Kit>[0]> = {
      size: "A4",
      margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: 0 },
      pdfVersion: "1.7",
      tagged: true,
      lang: "fr-FR",
      displayTitle: true,
      bufferPages: true,
      font: fontFile("Regular"),
      info: {
        Title: plain(title),
        Creator: "Trait d'union",
        Producer: "pdfkit",
        CreationDate: new Date(`${on}T12:00:00Z`),
        ModDate: new Date(`${on}T12:00:00Z`),
      },
    }
    // The library's types do not know this subset yet.
    const kit = new Kit(Object.assign(options, PDF_UA))
    kit.registerFont("regular", fontFile("Regular"))
    kit.registerFont("bold", fontFile("Medium"))
    return new Paper(kit, drawing.default)
  }

  knows(point: number): boolean {
    const { _font: font } = this.kit.font("regular") as unknown as Fonts
    return font.font.hasGlyphForCodePoint(point)
  }

  /** Begin an element of the tree; what is drawn in `content` belongs to it. */
  tag(parent: Element, type: StructureType, content: (element: Element) => void, options: StructureOptions = {}): void {
    const element = this.kit.struct(type, options)
    parent.add(element)
    content(element)
    element.end()
  }

  /** Lines, frames and numbers of pages: what a reader who listens does not miss. */
  decoration(draw: () => void): void {
    this.kit.markContent("Artifact", { type: "Layout" })
    draw()
    this.kit.endMarkedContent()
  }

  #set({ size = 10, bold = false, color = INK }: Look): Kit {
    return this.kit
      .font(bold ? "bold" : "regular")
      .fontSize(size)
      .fillColor(color)
  }

  height(text: string, look: Look = {}): number {
    return this.#set(look).heightOfString(plain(text), { width: look.width ?? WIDTH, lineGap: 1.5 })
  }

  width(text: string, look: Look = {}): number {
    return Math.max(
      ...plain(text)
        .split("\n")
        .map((line) => this.#set(look).widthOfString(line)),
    )
  }

  /** Room for so much, on this page or on the next. */
  room(height: number): boolean {
    if (this.y + height <= BOTTOM || this.y <= MARGIN) return false
    this.kit.addPage()
    this.y = MARGIN
    return true
  }

  /** A text at a place, in no element of the tree. */
  draw(text: string, y: number, look: Look): void {
    const { width = WIDTH, x = MARGIN, align = "left" } = look
    this.#set(look).text(plain(text), x, y, { width, align, lineGap: 1.5 })
  }

  /** A text at a place, within an element of its own; what the font writes otherwise is told as it is. */
  textAt(
    parent: Element,
    type: StructureType,
    text: string,
    y: number,
    look: Look,
    options: StructureOptions = {},
  ): void {
    const drawn = plain(text)
    const actual = drawn === text.normalize("NFC") ? {} : { actual: text }
    this.tag(parent, type, (element) => element.add(() => this.draw(drawn, y, look)), { ...actual, ...options })
  }

  /** A text under what stands there, over pages where it is long: no line stands in the margin. */
  text(parent: Element, type: StructureType, text: string, look: Look = {}, gap = 5): void {
    const parts = this.height(text, look) > BOTTOM - MARGIN ? text.split("\n") : [text]
    for (const part of parts) {
      const height = this.height(part, look)
      this.room(height)
      this.textAt(parent, type, part, this.y, look)
      this.y += height + gap
    }
  }

  rule(y: number, color = LINE, width = WIDTH, x = MARGIN): void {
    this.decoration(() => {
      this.kit
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(0.5)
        .strokeColor(color)
        .stroke()
    })
  }

  /** A drawing with what it shows in words. */
  drawing(svg: string, title: string, alt: string): void {
    const [, width = 1, height = 1] = (/viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number)
    const tall = (WIDTH * height) / width
    this.room(tall + 22)
    const top = this.y
    const draw = (): void => {
      this.#drawSvg(this.kit, svg, MARGIN, top, {
        width: WIDTH,
        height: tall,
        assumePt: true,
        fontCallback: () => fontFile("Regular"),
      })
    }
    this.tag(this.root, "Figure", (figure) => figure.add(draw), {
      alt: plain(alt),
      bbox: [MARGIN, top, MARGIN + WIDTH, top + tall],
    })
    this.y = top + tall + 2
    this.text(this.root, "Caption", title, { size: 8.5, color: SOFT }, 8)
  }

  /** Number the pages and hand over the bytes. */
  async close(): Promise<Uint8Array> {
    this.root.end()
    const { start, count } = this.kit.bufferedPageRange()
    for (let page = 0; page < count; page += 1) {
      this.kit.switchToPage(start + page)
      this.kit.markContent("Artifact", { type: "Pagination" })
      this.#set({ size: 8.5, color: SOFT }).text(`${page + 1} / ${count}`, MARGIN, BOTTOM + 18, {
        width: WIDTH,
        align: "center",
      })
      this.kit.endMarkedContent()
    }
    this.kit.end()
    const chunks: Array<Uint8Array> = []
    for await (const chunk of this.kit) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk)
    return new Uint8Array(Buffer.concat(chunks))
  }
}

export { MARGIN }
