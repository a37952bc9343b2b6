import type { CopyOptions, CopyReport } from "./copying.ts"

/**
 * Copy the journal of a structure, with its keys, to another storage of any engine: the same events at the same positions,
 * with the same hashes and marks. Each event is proven before it is written. It may be stopped and called again: what is
 * there already is the beginning, and is checked. The structure may go on working meanwhile: the copy follows until it has
 * caught up. At the end the whole chain of the target is verified, and both ends are compared.
 *
 * Lists and figures are not copied: whoever opens a new target fills them from the journal. A target that was opened before
 * has them as they were then: call `rebuild` on it.
 *
 * Throws `CopyRefused` when the target holds another journal of that structure or went on, or when the source is damaged:
 * then the target keeps what was proven. Throws `StorageFailure`.
 *
 * @example
 * ```ts
 * import { copyJournal } from "@traitdunion/core"
 * import { memoryStorage } from "@traitdunion/core/testing"
 * const [from, to] = [memoryStorage(), memoryStorage()]
 * const { verified, same } = await copyJournal({ structure: "association-exemple", from, to }) // 0, true
 * ```
 */
export const copyJournal = async (options: CopyOptions): Promise<CopyReport> =>
  (await import("./copying.ts")).copyFromTo(options)
