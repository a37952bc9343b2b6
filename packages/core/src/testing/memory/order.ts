/** Compare two texts by code point, as storages do. JavaScript's `<` compares UTF-16 units, which differs for emoji. */
const compareText = (a: string, b: string): number => {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    if (a[i] === b[i]) continue
    return (a.codePointAt(i) ?? 0) - (b.codePointAt(i) ?? 0)
  }
  return a.length - b.length
}

/** Compare two values of one column: null first, false before true, text by code point. */
export const compareValues = (a: unknown, b: unknown): number => {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  if (typeof a === "string" && typeof b === "string") return compareText(a, b)
  return Number(a) - Number(b)
}
