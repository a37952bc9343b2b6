import { createHash } from "node:crypto"

/** Where a row of a file comes from: its producer and its id there. */
export interface Reference {
  readonly source: string
  readonly id: string
}

/** A reference as a key of a map. */
export const keyOf = ({ source, id }: Reference): string => JSON.stringify([source, id])

/**
 * The id under which a row that is not in the directory yet is recorded. It is told from the reference alone, so that an
 * import that broke off goes on where it was.
 */
export const idOf = (reference: Reference): string =>
  `di-${createHash("sha256").update(keyOf(reference)).digest("hex").slice(0, 32)}`

/** The id under which something of our own is published. */
export const publishedId = (source: string, ...ids: ReadonlyArray<string>): string => [source, ...ids].join("--")
