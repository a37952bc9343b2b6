import { ConcurrencyConflict, StorageFailure } from "../kernel/index.ts"
import { verifyJournal } from "./audit.ts"
import type { JournalHead, KeyWrite, Storage, Store, StoredEvent, StreamWrite } from "./storage.ts"

/** How far a copy has come. */
export interface CopyProgress {
  readonly copied: number
  readonly total: number
}

/** What a copy did. */
export interface CopyReport {
  /** Events that were not there before. */
  readonly copied: number
  /** Events there now, each of whose hashes was computed anew. */
  readonly verified: number
  /** Keys of persons and of the structure that were put in place or brought up to date. */
  readonly keys: number
  readonly head: JournalHead
}

/** What is copied, from where to where. */
export interface CopyOptions {
  readonly structure: string
  readonly from: Storage
  readonly to: Storage
  readonly onProgress?: (progress: CopyProgress) => void
}

const PAGE = 1000
const KEYS_AT_ONCE = 200

/**
 * Cut a row of events into commits that give them the same positions again: within one, no stream comes back. The events
 * of one command stand together on one stream, so that no cut goes through a command.
 */
const runsOf = (events: ReadonlyArray<StoredEvent>): ReadonlyArray<ReadonlyArray<StreamWrite>> => {
  const runs: Array<Array<{ stream: string; expected: number; events: Array<StoredEvent> }>> = []
  let seen = new Set<string>()
  for (const event of events) {
    const run = runs.at(-1)
    const write = run?.at(-1)
    if (write?.stream === event.stream) {
      write.events.push(event)
      continue
    }
    const next = { stream: event.stream, expected: event.version - 1, events: [event] }
    if (run === undefined || seen.has(event.stream)) {
      runs.push([next])
      seen = new Set()
    } else run.push(next)
    seen.add(event.stream)
  }
  return runs
}

/** The next events, without the last command when more may follow of it. */
const nextEvents = async (source: Store, after: number): Promise<ReadonlyArray<StoredEvent>> => {
  for (let limit = PAGE; ; limit *= 2) {
    const { events, head } = await source.readAll(after, limit)
    const last = events.at(-1)
    if (last === undefined || last.position === head.position) return events
    const whole = events.filter(({ commandId }) => commandId !== last.commandId)
    if (whole.length > 0) return whole
  }
}

/** Refuse a target that is not the beginning of the source: another journal of that name, or one that went on. */
const checkBeginning = async (source: Store, { position, hash }: JournalHead): Promise<void> => {
  if (position === 0) return
  const { events, head } = await source.readAll(position - 1, 1)
  if (events[0]?.hash !== hash) throw new ConcurrencyConflict("journal", position, head.position)
}

const copyEvents = async (
  source: Store,
  target: Store,
  begun: JournalHead,
  onProgress: CopyOptions["onProgress"],
): Promise<JournalHead> => {
  let at = begun
  for (;;) {
    const events = await nextEvents(source, at.position)
    if (events.length === 0) return at
    const marks = new Map(events.map(({ hash, mark }) => [hash, mark]))
    for (const writes of runsOf(events)) {
      const last = writes.at(-1)?.events.at(-1) as StoredEvent
      const result = await target.commit({
        writes,
        guards: [],
        rows: [],
        at: at.position,
        mark: (hash) => marks.get(hash) ?? "",
      })
      // The chain closes on the same hash, or what was read was not what is there.
      if (result.status !== "committed" || result.head.hash !== last.hash) throw new StorageFailure("copy", "damaged")
      at = result.head
    }
    const { head } = await source.readAll(at.position, 1)
    onProgress?.({ copied: at.position, total: head.position })
  }
}

const copyKeys = async (source: Store, target: Store): Promise<number> => {
  let [after, changed] = ["", 0]
  for (;;) {
    const page = await source.allKeys(after, KEYS_AT_ONCE)
    const last = page.at(-1)
    if (last === undefined) return changed
    const there = await target.keys(page.map(([subject]) => subject))
    const keys = page.flatMap(([subject, value]): ReadonlyArray<KeyWrite> => {
      const expected = there.get(subject) ?? null
      return expected === value ? [] : [{ subject, expected, value }]
    })
    if (keys.length > 0) await target.commit({ writes: [], guards: [], rows: [], keys })
    changed += keys.length
    after = last[0]
  }
}

/**
 * Copy the journal of a structure, with its keys, to another storage of any engine: the same events at the same positions,
 * with the same hashes and marks. It may be stopped and called again: what is there already is the beginning, and is
 * checked. The structure may go on working meanwhile: the copy follows until it has caught up. At the end the whole chain
 * of the target is verified.
 *
 * Lists and figures are not copied: whoever opens the target fills them from the journal.
 *
 * Throws `ConcurrencyConflict` when the target holds another journal of that structure, and `StorageFailure`.
 *
 * @example
 * ```ts
 * import { copyJournal } from "@traitdunion/core"
 * import { memoryStorage } from "@traitdunion/core/testing"
 * const [from, to] = [memoryStorage(), memoryStorage()]
 * const { verified } = await copyJournal({ structure: "association-exemple", from, to }) // 0
 * ```
 */
export const copyJournal = async ({ structure, from, to, onProgress }: CopyOptions): Promise<CopyReport> => {
  const source = await from.open({ structure, tables: [] })
  try {
    const target = await to.open({ structure, tables: [] })
    try {
      const { head: begun } = await target.readAll(0, 1)
      await checkBeginning(source, begun)
      let head = begun
      let keys = 0
      for (;;) {
        head = await copyEvents(source, target, head, onProgress)
        keys += await copyKeys(source, target)
        const { head: now } = await source.readAll(head.position, 1)
        if (now.position === head.position) break
      }
      const { ok, verified } = await verifyJournal(structure, target)
      if (!ok) throw new StorageFailure("copy", "damaged")
      return { copied: head.position - begun.position, verified, keys, head }
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}
