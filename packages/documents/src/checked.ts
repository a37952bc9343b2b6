import type { Document, DocumentBlock } from "./document.ts"

const fault = (what: string): never => {
  throw new RangeError(what)
}

const checkBlock = (block: DocumentBlock): void => {
  if (block.kind === "table") {
    const { caption, columns, rows, total } = block
    const wrong = [...rows, ...(total === undefined ? [] : [total])].some((cells) => cells.length !== columns.length)
    if (columns.length === 0 || wrong) fault(`Table "${caption}": each row has as many cells as there are columns.`)
  }
  if (block.kind === "bars" || block.kind === "trend") {
    const { title, names, series } = block
    if (series.some(({ values }) => values.length !== names.length)) {
      fault(`Drawing "${title}": a series has as many values as there are names.`)
    }
  }
}

/** @internal Refuse a document that cannot be printed as it says: a short row, a series too long, a day that is none. */
export const checkDocument = (document: Document): void => {
  const day = new Date(`${document.on}T00:00:00Z`)
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== document.on) {
    fault("The day of a document is a civil date, YYYY-MM-DD.")
  }
  for (const block of document.blocks) checkBlock(block)
}
