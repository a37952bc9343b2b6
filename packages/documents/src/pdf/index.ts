import { checkDocument } from "../checked.ts"
import type { Document } from "../document.ts"
import { checkLetters } from "../letters.ts"
import { placeAndDate } from "../words.ts"
import { drawBlock, drawList } from "./blocks.ts"
import { MARGIN, Paper, SOFT, WIDTH } from "./paper.ts"

const SMALL = { size: 8.5, color: SOFT }

const drawSignatures = (paper: Paper, signatures: ReadonlyArray<string>): void => {
  const gap = 24
  const width = (WIDTH - gap * (signatures.length - 1)) / signatures.length
  paper.y += 20
  paper.room(70)
  signatures.forEach((who, index) => {
    paper.textAt(paper.root, "P", who, paper.y, { x: MARGIN + index * (width + gap), width })
  })
  paper.y += 64
}

/**
 * A document as a tagged PDF on A4 (PDF/UA-1), in French, with its pages numbered: headings, lists and tables are told as
 * what they are, drawings in words. The same document gives the same bytes. The library that writes it is loaded when it is
 * first asked for. Throws `RangeError` as `toHtml` does, and for a letter that its font does not have.
 *
 * @example
 * ```ts
 * import { toPdf } from "@traitdunion/documents"
 * const bytes: Promise<Uint8Array> = toPdf({ title: "Budget", on: "2026-05-04", blocks: [] })
 * ```
 */
export const toPdf = async (document: Document): Promise<Uint8Array> => {
  checkDocument(document)
  const { title, subtitle, on, place, from, to, blocks, signatures, notices } = document
  const { subject, reference, closing, enclosures = [] } = document
  const paper = await Paper.open(title, on)
  checkLetters(document, (point) => paper.knows(point))
  const { root } = paper
  if (from !== undefined) paper.text(root, "P", from.join("\n"), {}, 8)
  if (to !== undefined) paper.text(root, "P", to.join("\n"), { x: MARGIN + WIDTH / 2, width: WIDTH / 2 }, 8)
  paper.text(root, "P", placeAndDate(place, on), { align: "right" }, 10)
  paper.text(root, "H1", title, { size: 17, bold: true }, 2)
  if (subtitle !== undefined) paper.text(root, "P", subtitle, { color: SOFT }, 6)
  if (subject !== undefined) paper.text(root, "P", `Objet : ${subject}`, { bold: true }, 3)
  if (reference !== undefined) paper.text(root, "P", `Références : ${reference}`, {}, 6)
  blocks.forEach((block, index) => {
    drawBlock(paper, block, index)
  })
  if (closing !== undefined) paper.text(root, "P", closing)
  if (signatures !== undefined && signatures.length > 0) drawSignatures(paper, signatures)
  if (enclosures.length > 0) {
    paper.room(40)
    paper.text(root, "P", "Pièces jointes :", {}, 0)
    drawList(paper, root, enclosures)
  }
  for (const notice of notices ?? []) paper.text(root, "P", notice, SMALL, 4)
  return paper.close()
}
