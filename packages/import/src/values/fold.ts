/** Words that say nothing of what is meant. */
const EMPTY = new Set("a au aux avec d de des du en et l la le les ou par pour sur un une".split(" "))

const singular = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, "") : word)

/**
 * A text as two people might both write it: without a number before it, small words and plurals. « 1 - Les veilles » is
 * « veille ».
 */
export const plainly = (text: string): string =>
  fold(text)
    .replace(/^(?:\d{1,2}|[ivx]{1,4}) (?=\p{L})/u, "")
    .split(" ")
    .filter((word) => !EMPTY.has(word))
    .map(singular)
    .join(" ")

/**
 * A text without its accents, case, punctuation and spare spaces, to compare what people type: only letters, digits
 * and `+` remain, the rest counts as one space.
 *
 * For instance:
 * ```
 * fold("Rue / aller-vers") // "rue aller vers"
 * ```
 */
export const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[^\p{L}\p{N}+]+/gu, " ")
    .trim()
