import { importLines } from "../../src/line/import-lines.ts"
import type { LineOutcome } from "../../src/line/line-outcome.ts"
import type { ByteSource } from "../../src/text/decode.ts"

/** Bytes from memory, in pieces of a size. */
export const bytes = (content: string | Uint8Array, size = 65_536): ByteSource =>
  function* () {
    const all = typeof content === "string" ? new TextEncoder().encode(content) : content
    for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size)
  }

/** All that an iterator gives. */
export const collect = async <T>(from: AsyncIterable<T>): Promise<ReadonlyArray<T>> => {
  const all: T[] = []
  for await (const item of from) all.push(item)
  return all
}

/** Everything that an import says of a file. */
export const outcomes = (source: ByteSource): Promise<ReadonlyArray<LineOutcome>> => collect(importLines(source))

/** The outcomes with one status. */
export const only = <Status extends LineOutcome["status"]>(
  all: ReadonlyArray<LineOutcome>,
  status: Status,
): ReadonlyArray<Extract<LineOutcome, { readonly status: Status }>> =>
  all.filter((outcome): outcome is Extract<LineOutcome, { readonly status: Status }> => outcome.status === status)
