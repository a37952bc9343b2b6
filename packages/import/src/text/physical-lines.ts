/** Lines of a file as they stand in it, numbered from 1. A line beyond the limit is counted, its text is not kept. */
export interface PhysicalLine {
  readonly line: number
  readonly text: string | undefined
}

/** No line of a log comes near to this many characters; what does is no log, and would fill the memory. */
export const LONGEST_LINE = 100_000

/** Cuts a text into its lines, whichever line ends it has, in groups as the pieces of text come. */
export async function* physicalLines(pieces: AsyncIterable<string>): AsyncGenerator<ReadonlyArray<PhysicalLine>> {
  let [line, rest, overlong] = [0, "", false]
  const next = (text: string): PhysicalLine => {
    line += 1
    const kept = overlong || text.length > LONGEST_LINE ? undefined : text
    overlong = false
    return { line, text: kept }
  }
  for await (const piece of pieces) {
    // A carriage return that ends the piece may be half of a line end.
    const text = rest + piece
    const held = text.endsWith("\r") ? 1 : 0
    const texts = text.slice(0, text.length - held).split(/\r\n|\n|\r/)
    rest = (texts.pop() ?? "") + text.slice(text.length - held)
    const lines = texts.map(next)
    if (rest.length > LONGEST_LINE) [rest, overlong] = [rest.endsWith("\r") ? "\r" : "", true]
    if (lines.length > 0) yield lines
  }
  if (rest.endsWith("\r")) yield [next(rest.slice(0, -1))]
  else if (rest !== "" || overlong) yield [next(rest)]
}
