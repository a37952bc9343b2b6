import { type Anchor, verifyAnchor } from "./anchor.ts"
import { emptyHead, eventHash } from "./chain.ts"
import type { OutsideRows, Store, StoredEvent } from "./storage.ts"

/**
 * What is wrong with the journal, at the first event where it shows:
 * - `altered`: the event, or the order of the events, is not what was recorded;
 * - `missing`: an event was removed before this position;
 * - `truncated`: the last events were removed;
 * - `added`: an event stands after the end of the journal;
 * - `forged`: the event hangs together with the others, but was not written by who holds the structure's keys;
 * - `anchor`: an anchor is not this structure's, or its signature is not right;
 * - `outside`: the journal is whole, and the tables hold rows that it does not account for, see `outside`.
 */
export interface AuditFault {
  readonly kind: "altered" | "missing" | "truncated" | "added" | "forged" | "anchor" | "outside"
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
  /**
   * The first event that carries a mark of the structure's keys; `undefined` when none does. What stands before it was
   * written without keys, and only an anchor shows whether it was rewritten.
   */
  readonly markedFrom: number | undefined
  /** Whether the marks were checked, which takes the keys. */
  readonly marksChecked: boolean
  readonly fault: AuditFault | undefined
  /** Rows in the journal's own tables that it does not account for: somebody with rights on the database put them there. */
  readonly outside: ReadonlyArray<OutsideRows>
}

/** How far a verification has come. */
export interface AuditProgress {
  readonly verified: number
  readonly total: number
}

/** What a verification rests on beside the journal itself. */
export interface AuditGrounds {
  /** Makes the mark of a hash; without it, marks are only looked for. */
  readonly mark?: ((hash: string) => string) | undefined
  /** Anchors that were kept elsewhere. */
  readonly anchors?: ReadonlyArray<Anchor>
  /** The structure's public key, to check the anchors' signatures; each anchor's own when it is not given. */
  readonly publicKey?: string | undefined
  readonly onProgress?: ((progress: AuditProgress) => void) | undefined
}

const PAGE = 1000

/** Verify the whole chain of a structure, page by page, and name the first fault. */
export const verifyJournal = async (
  structure: string,
  store: Pick<Store, "readAll" | "outside">,
  { mark, anchors = [], publicKey, onProgress }: AuditGrounds = {},
): Promise<AuditReport> => {
  let { position, hash } = emptyHead(structure)
  let markedFrom: number | undefined
  const outside = await store.outside()
  const report = (fault: AuditFault | undefined): AuditReport => ({
    ok: fault === undefined,
    verified: position,
    hash,
    markedFrom,
    marksChecked: mark !== undefined,
    fault,
    outside,
  })
  const faulty = (kind: AuditFault["kind"], stream?: string): AuditReport =>
    report({ kind, position: position + 1, stream })
  const pinned = new Map<number, string>()
  for (const anchor of anchors) {
    const own = anchor.structure === structure && verifyAnchor(anchor, publicKey ?? anchor.publicKey)
    const known = pinned.get(anchor.position)
    if (!own || (known !== undefined && known !== anchor.hash)) {
      return report({ kind: "anchor", position: anchor.position, stream: undefined })
    }
    pinned.set(anchor.position, anchor.hash)
  }
  const anchored = Math.max(0, ...pinned.keys())
  if (pinned.has(0) && pinned.get(0) !== hash) return faulty("altered")

  const marked = (event: StoredEvent): boolean => {
    // What is sealed was written with keys, and was marked.
    if (event.mark === "") return markedFrom === undefined && !event.data.includes('"~sealed"')
    markedFrom ??= event.position
    return mark === undefined || mark(event.hash) === event.mark
  }
  for (;;) {
    const page = await store.readAll(position, PAGE)
    for (const event of page.events) {
      if (event.position > page.head.position) return faulty("added", event.stream)
      if (event.position !== position + 1) return faulty("missing", event.stream)
      if (eventHash(hash, event) !== event.hash) return faulty("altered", event.stream)
      if ((pinned.get(event.position) ?? event.hash) !== event.hash) return faulty("altered", event.stream)
      if (!marked(event)) return faulty("forged", event.stream)
      position = event.position
      hash = event.hash
    }
    onProgress?.({ verified: position, total: page.head.position })
    if (page.events.length === PAGE) continue
    // The head was read with this page: an event committed meanwhile is simply not part of this verification.
    if (page.head.position > position || anchored > position) return faulty("truncated")
    if (page.head.hash !== hash) return faulty("altered")
    return outside.length === 0 ? report(undefined) : faulty("outside")
  }
}
