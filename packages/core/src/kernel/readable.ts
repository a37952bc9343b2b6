/** A text as it is read by a person, and where each of its characters stands in the text as it was written. */
export interface ReadableText {
  readonly text: string
  /** Where the character at an index begins in the text as it was written; after the last one, where that ends. */
  readonly startAt: (index: number) => number
  /** Where the characters before an index end in the text as it was written. */
  readonly endAt: (index: number) => number
}

// Zero-width characters, joiners, marks of direction, soft hyphens, variation selectors, fillers that draw nothing.
const UNSEEN = /^(?:\p{Cf}|\u034f|[\u115f\u1160\u3164\uffa0]|\u17b4|\u17b5|[\u180b-\u180f]|[\ufe00-\ufe0f])$/u
// Raised digits, fractions and ordinals are read as they are: "12 m²" is no 122.
const KEPT = /^[\p{No}\u00aa\u00ba\u2116]$/u
const DIGIT = /^\p{Nd}$/u
const ONLY_PLAIN =
  /^[ -~\n\r\t\u00ab\u00b0\u00b2\u00b3\u00b7\u00bb\u00c0-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\u2010\u2012-\u2015\u2018-\u201e\u20ac]*$/

/** Decimal digits of a script stand in a row from zero to nine: how many stand before says which one it is. */
const digitValue = (digit: string): string => {
  const point = digit.codePointAt(0) ?? 0
  for (let value = 0; value < 10; value++) {
    const before = String.fromCodePoint(point - value - 1)
    if (!DIGIT.test(before)) return String(value)
  }
  return digit
}

const read = (cluster: string): string => {
  if (KEPT.test(cluster)) return cluster
  const composed = cluster.normalize("NFKC")
  return DIGIT.test(composed) && !/^\d$/.test(composed) ? digitValue(composed) : composed
}

/**
 * A text as a person reads it: composed accents, full-width letters and digits as plain ones, digits of any script as
 * `0` to `9`, and nothing that is not seen. What is looked for in words is looked for in this, and said of the text as
 * it was written.
 *
 * @example
 * ```ts
 * import { readable } from "@traitdunion/core"
 * readable("０６\u200b 00").text // "06 00"
 * ```
 */
export const readable = (written: string): ReadableText => {
  if (ONLY_PLAIN.test(written)) return { text: written, startAt: (index) => index, endAt: (index) => index }
  const starts: number[] = []
  const ends: number[] = []
  let [text, cluster, start, end] = ["", "", 0, 0]
  const close = (): void => {
    const plain = read(cluster)
    for (let index = 0; index < plain.length; index++) {
      starts.push(start)
      ends.push(end)
    }
    text += plain
    cluster = ""
  }
  let at = 0
  for (const character of written) {
    const next = at + character.length
    if (!UNSEEN.test(character)) {
      if (cluster !== "" && !/^\p{M}$/u.test(character)) close()
      if (cluster === "") start = at
      cluster += character
      end = next
    }
    at = next
  }
  if (cluster !== "") close()
  return {
    text,
    startAt: (index) => starts[index] ?? written.length,
    endAt: (index) => (index === 0 ? 0 : (ends[index - 1] ?? written.length)),
  }
}
