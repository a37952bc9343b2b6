import type { Document } from "./document.ts"

/** @internal The fixed spaces that the font has no sign for are written as the one it has. */
export const plain = (text: string): string => text.normalize("NFC").replaceAll(/[\u202f\u2007]/g, "\u00a0")

const texts = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === "string") return [plain(value)]
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : []
}

/** @internal Refuse what the font cannot write: an empty box would stand in its place, and nobody would be told. */
export const checkLetters = (document: Document, known: (point: number) => boolean): void => {
  const unknown = new Set(
    texts(document)
      .flatMap((text) => [...text])
      .map((sign) => sign.codePointAt(0) ?? 0)
      .filter((point) => point !== 10 && !known(point)),
  )
  if (unknown.size === 0) return
  const named = [...unknown].map((point) => `U+${point.toString(16).toUpperCase().padStart(4, "0")}`)
  throw new RangeError(`The PDF has no letters for ${named.join(", ")}: toHtml shows every sign.`)
}
