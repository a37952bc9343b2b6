import { nodeCrypto } from "../kernel/index.ts"
import type { CommitBatch, JournalHead, StoredEvent } from "./storage.ts"

/** Texts one after the other, each with its length before it, so that no two lists of texts read alike. */
export const joined = (texts: ReadonlyArray<string>): string => {
  let all = ""
  for (const text of texts) all += `${text.length}:${text},`
  return all
}

/** The head of a journal that has no event yet. Its hash binds the chain to the structure. */
export const emptyHead = (structure: string): JournalHead => ({
  position: 0,
  hash: nodeCrypto().hash("sha256", joined(["traitdunion/journal/1", structure])),
})

/** The hash of an event that follows `previous`. Every stored part of the event is in it, as the exact stored text. */
export const eventHash = (previous: string, event: Omit<StoredEvent, "hash" | "mark">): string =>
  nodeCrypto().hash(
    "sha256",
    joined([
      previous,
      String(event.position),
      event.id,
      event.commandId,
      event.stream,
      String(event.version),
      event.type,
      event.data,
      event.meta,
    ]),
  )

/**
 * Give the events of a batch their positions, versions, hashes and marks. Adapters call it inside the transaction, once they
 * hold the head of the structure's journal.
 */
export const linkEvents = (
  head: JournalHead,
  { writes, mark }: Pick<CommitBatch, "writes" | "mark">,
): { readonly events: ReadonlyArray<StoredEvent>; readonly head: JournalHead } => {
  const events: Array<StoredEvent> = []
  let { position, hash } = head
  for (const write of writes) {
    let version = write.expected
    for (const event of write.events) {
      position += 1
      version += 1
      const unhashed = {
        id: event.id,
        commandId: event.commandId,
        type: event.type,
        data: event.data,
        meta: event.meta,
        position,
        stream: write.stream,
        version,
      }
      hash = eventHash(hash, unhashed)
      events.push({ ...unhashed, hash, mark: mark?.(hash) ?? "" })
    }
  }
  return { events, head: { position, hash } }
}
