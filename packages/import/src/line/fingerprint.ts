import { hash } from "node:crypto"
import { Seen } from "./seen.ts"

/** The name of a line, and whether another line before it says the same. */
export interface Fingerprint {
  readonly name: string
  readonly repeats: boolean
}

/**
 * Names the lines of one file by their content: SHA-256 of the tidied cells and of how many equal lines came before.
 * The same file gives the same names again, and two equal lines remain two acts.
 *
 * Hand it no personal data: a digest of a short number can be tried out until it matches.
 */
export const fingerprints = (): ((cells: ReadonlyArray<string>) => Fingerprint) => {
  // 48 bits of the digest are enough to count by: two lines that share them share a count, and stay distinct.
  const seen = new Seen()
  return (cells) => {
    const content = cells
      .map((cell) => cell.trim())
      .join("\u001f")
      .normalize("NFC")
      .replace(/\s+/g, " ")
    const key = Number.parseInt(hash("sha256", content).slice(0, 12), 16)
    const occurrence = seen.count(key)
    return { name: hash("sha256", `${content}\u001f${occurrence}`), repeats: occurrence > 1 }
  }
}
