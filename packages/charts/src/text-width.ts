/** Wide enough for the widest of the fonts that a page may fall back to: DejaVu Sans, on Linux. In parts of the size. */
const widthOf = (sign: string): number => {
  if (/[iljI.,:;'’|!()[\] \u00a0\u202f]/.test(sign)) return 0.4
  if (/[mwMWŒœ@%—]/.test(sign)) return 1
  return /[\p{Lu}]/u.test(sign) ? 0.78 : 0.64
}

/** How wide a text may be, in pixels: more than it is in most fonts, never less. */
export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + widthOf(sign) * size, 0)

const cut = (word: string, size: number, width: number): ReadonlyArray<string> => {
  const pieces = [""]
  for (const sign of word) {
    const last = pieces.length - 1
    if (pieces[last] !== "" && textWidth(`${pieces[last]}${sign}`, size) > width) pieces.push(sign)
    else pieces[last] = `${pieces[last]}${sign}`
  }
  return pieces
}

/** A text in lines of some width, cut between words; a word that is wider than a line is cut within. */
export const linesOf = (text: string, size: number, width: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  for (const word of text.split(/[ \n\t]+/).flatMap((one) => cut(one, size, width))) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
