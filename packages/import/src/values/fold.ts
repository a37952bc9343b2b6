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
