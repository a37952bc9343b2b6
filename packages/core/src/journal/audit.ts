import { emptyHead, eventHash } from "./chain.ts"
import type { Store } from "./storage.ts"

/**
 * What is wrong with the journal, at the first event where it shows:
 * - `altered`: the event, or the order of the events, is not what was recorded;
 * - `missing`: an event was removed before this position;
 * - `truncated`: the last events were removed;
 * - `added`: an event stands after the end of the journal.
 */
export interface AuditFault {
  readonly kind: "altered" | "missing" | "truncated" | "added"
  /** The position where the journal stops being provable. */
  readonly position: number
  /** The stream of the event found there, when one is there. */
  readonly stream: string | undefined
}

/** The answer of a verification: how many events were proven, and the first fault if there is one. */
export interface AuditReport {
  readonly ok: boolean
  /** How many events are proven, from the first. */
  readonly verified: number
  /** The hash of the last proven event. */
  readonly hash: string
  readonly fault: AuditFault | undefined
}

/** How far a verification has come. */
export interface AuditProgress {
  readonly verified: number
  readonly total: number
}

const PAGE = 1000

/** Verify the whole chain of a structure, page by page, and name the first fault. */
export const verifyJournal = async (
  structure: string,
  store: Pick<Store, "readAll">,
  onProgress?: (progress: AuditProgress) => void,
): Promise<AuditReport> => {
  let { position, hash } = emptyHead(structure)
  const faulty = (kind: AuditFault["kind"], stream?: string): AuditReport => ({
    ok: false,
    verified: position,
    hash,
    fault: { kind, position: position + 1, stream },
  })
  for (;;) {
    const page = await store.readAll(position, PAGE)
    for (const event of page.events) {
      if (event.position > page.head.position) return faulty("added", event.stream)
      if (event.position !== position + 1) return faulty("missing", event.stream)
      if (eventHash(hash, event) !== event.hash) return faulty("altered", event.stream)
      position = event.position
      hash = event.hash
    }
    onProgress?.({ verified: position, total: page.head.position })
    if (page.events.length === PAGE) continue
    // The head was read with this page: an event committed meanwhile is simply not part of this verification.
    if (page.head.position > position) return faulty("truncated")
    if (page.head.hash !== hash) return faulty("altered")
    return { ok: true, verified: position, hash, fault: undefined }
  }
}
