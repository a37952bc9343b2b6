import { ConcurrencyConflict, CopyRefused } from "../kernel/index.ts"
import { eventHash } from "./chain.ts"
import type { JournalHead, JournalPage, Store, StoredEvent, StreamWrite } from "./storage.ts"

const PAGE = 2000

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

/** A page that holds whole commands, and whether the source told nothing beyond it. */
interface Page extends JournalPage {
  readonly last: boolean
}

/** The next events, without the last command when more may follow of it. */
const nextEvents = async (source: Store, after: number): Promise<Page> => {
  for (let limit = PAGE; ; limit *= 2) {
    const { events, head } = await source.readAll(after, limit)
    const last = events.at(-1)
    if (last === undefined || events.length < limit || last.position === head.position) {
      return { events, head, last: true }
    }
    const whole = events.filter(({ commandId }) => commandId !== last.commandId)
    if (whole.length > 0) return { events: whole, head, last: false }
  }
}

/** The events of a page that follow from what is there, and where one does not. */
const proven = (at: JournalHead, { events, head, last }: Page) => {
  let { position, hash } = at
  const sound = (event: StoredEvent): boolean => {
    if (event.position !== position + 1 || event.position > head.position) return false
    if (eventHash(hash, event) !== event.hash) return false
    ;({ position, hash } = event)
    return true
  }
  const broken = events.find((event) => !sound(event))
  const cutOff = broken === undefined && last && head.position > position
  const otherEnd = head.position === position && head.hash !== hash
  const fault =
    broken !== undefined || cutOff || otherEnd ? { position: position + 1, stream: broken?.stream } : undefined
  if (broken === undefined && !cutOff) return { events, fault }
  // What is left of a command that is broken is no command.
  const before = broken === undefined ? events : events.slice(0, events.indexOf(broken))
  const doubtful = broken?.position === position + 1 ? broken.commandId : before.at(-1)?.commandId
  return { events: before.filter(({ commandId }) => commandId !== doubtful), fault }
}

/**
 * Refuse a target that is not the beginning of the source: another journal of that name, or one that went on. Answers where
 * it ends.
 */
export const beginningOf = async (source: Store, target: Store): Promise<JournalHead> => {
  const { head } = await target.readAll(0, 1)
  if (head.position === 0) return head
  const { head: from, events } = await source.readAll(head.position - 1, 1)
  if (events[0]?.hash === head.hash) return head
  if (from.position >= head.position) throw new CopyRefused("other", 0)
  const { events: last } = await target.readAll(Math.max(0, from.position - 1), 1)
  if (from.position > 0 && last[0]?.hash !== from.hash) throw new CopyRefused("other", 0)
  throw new CopyRefused("ahead", from.position)
}

/** Commit a page at its very place. Answers where the target ends then, which another copy may have moved. */
const commitPage = async (
  source: Store,
  target: Store,
  begun: JournalHead,
  events: ReadonlyArray<StoredEvent>,
): Promise<JournalHead> => {
  const marks = new Map(events.map(({ hash, mark }) => [hash, mark]))
  let at = begun
  for (const writes of runsOf(events)) {
    const batch = { writes, guards: [], rows: [], at: at.position, mark: (hash: string) => marks.get(hash) ?? "" }
    const result = await target.commit(batch).catch(async (error: unknown) => {
      if (error instanceof ConcurrencyConflict) return undefined
      throw error
    })
    if (result?.status === "committed") at = result.head
    else {
      // Another copy was there first: what it wrote is checked like any beginning.
      const now = await beginningOf(source, target)
      if (now.position <= at.position) throw new CopyRefused("damaged", at.position + 1)
      return now
    }
  }
  return at
}

/** Copy events until the source has no more. Each is proven before it is written. */
export const copyEvents = async (
  source: Store,
  target: Store,
  begun: JournalHead,
  onProgress: ((progress: { readonly copied: number; readonly total: number }) => void) | undefined,
): Promise<JournalHead> => {
  let at = begun
  for (;;) {
    const page = await nextEvents(source, at.position)
    const { events, fault } = proven(at, page)
    if (events.length > 0) at = await commitPage(source, target, at, events)
    if (fault !== undefined) throw new CopyRefused("damaged", fault.position, fault.stream)
    if (events.length === 0) return at
    onProgress?.({ copied: at.position, total: Math.max(page.head.position, at.position) })
  }
}
