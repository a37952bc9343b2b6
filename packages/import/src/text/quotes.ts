/** How a line leaves its cells: none open, one open, or (for a cell opened on an earlier line) wrongly closed. */
export type QuoteState = "closed" | "open" | "broken"

/** Where a cell opened earlier closes in this text, or -1 when it stays open. A doubled quote is one of its characters. */
const closingQuote = (text: string, from: number): number => {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

/** The state after the cells that start at this place. A quote inside a cell that did not start with one is plain text. */
const afterCells = (text: string, from: number, separator: string): QuoteState => {
  for (let start = from; start < text.length; ) {
    let end = start
    if (text[start] === '"') {
      end = closingQuote(text, start + 1)
      if (end < 0) return "open"
    }
    const next = text.indexOf(separator, end)
    if (next < 0) return "closed"
    start = next + 1
  }
  return "closed"
}

/** The state after a line that starts outside any quoted cell. */
export const afterLine = (text: string, separator: string): QuoteState =>
  text.includes('"') ? afterCells(text, 0, separator) : "closed"

/**
 * The state after a line that starts inside a quoted cell. It is broken when what follows the quote is no new cell, and
 * when the cell would hold a whole record of so many columns: then the quote was a stray one, and would swallow lines.
 */
export const afterContinuation = (text: string, columns: number, separator: string): QuoteState => {
  const closing = closingQuote(text, 0)
  const inside = closing < 0 ? text : text.slice(0, closing)
  if (columns > 1 && inside.split(separator).length >= columns) return "broken"
  if (closing < 0) return "open"
  const following = text[closing + 1]
  if (following !== undefined && following !== separator) return "broken"
  return afterCells(text, closing + 2, separator)
}
