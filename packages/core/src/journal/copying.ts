import { StorageFailure } from "../kernel/index.ts"
import { type AuditProgress, verifyJournal } from "./audit.ts"
import { beginningOf, copyEvents } from "./copy-events.ts"
import { copyKeys, type KeySum, sumKeys } from "./copy-keys.ts"
import type { JournalHead, Storage } from "./storage.ts"

/** How far a copy has come. */
export interface CopyProgress {
  readonly copied: number
  readonly total: number
}

/** What stands at one end of a copy. */
export interface CopyEnd {
  readonly head: JournalHead
  readonly keys: KeySum
}

/** What a copy did, and the proof of it. */
export interface CopyReport {
  /** Events that were not there before. */
  readonly copied: number
  /** Events there now, each of whose hashes was computed anew. */
  readonly verified: number
  /** Keys of persons and of the structure that were put in place or brought up to date. */
  readonly keys: number
  readonly head: JournalHead
  /** The source as it stood at the end: it may have gone on. */
  readonly source: CopyEnd
  readonly target: CopyEnd
  /** Whether both ends are the same: the last event, and every key. */
  readonly same: boolean
}

/** What is copied, from where to where. */
export interface CopyOptions {
  readonly structure: string
  readonly from: Storage
  readonly to: Storage
  readonly onProgress?: (progress: CopyProgress) => void
  /** Told while the chain of the target is verified. */
  readonly onVerify?: (progress: AuditProgress) => void
}

/** The copy behind `copyJournal`, loaded when one is asked for. */
export const copyFromTo = async (options: CopyOptions): Promise<CopyReport> => {
  const { structure, from, to, onProgress, onVerify } = options
  const source = await from.open({ structure, tables: [] })
  try {
    const target = await to.open({ structure, tables: [] })
    try {
      const begun = await beginningOf(source, target)
      let head = begun
      let keys = 0
      for (;;) {
        head = await copyEvents(source, target, head, onProgress)
        keys += await copyKeys(source, target)
        const { head: now } = await source.readAll(head.position, 1)
        if (now.position === head.position) break
      }
      const { ok, verified } = await verifyJournal(structure, target, { onProgress: onVerify })
      if (!ok) throw new StorageFailure("copy", "damaged")
      const [sourceKeys, targetKeys] = [await sumKeys(source), await sumKeys(target)]
      const [{ head: sourceHead }, { head: targetHead }] = [await source.readAll(0, 1), await target.readAll(0, 1)]
      return {
        copied: head.position - begun.position,
        verified,
        keys,
        head,
        source: { head: sourceHead, keys: sourceKeys },
        target: { head: targetHead, keys: targetKeys },
        same: sourceHead.hash === targetHead.hash && sourceKeys.hash === targetKeys.hash,
      }
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}
