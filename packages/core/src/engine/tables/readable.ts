import { coveredPage, type JournalPage, type Store, type StoredEvent } from "../../journal/index.ts"
import { EventUnreadable, StorageFailure } from "../../kernel/index.ts"

/** Why something of the journal cannot be made into lists: an event that cannot be read, or rows that the chain does not cover. */
export type Unreadable = EventUnreadable | StorageFailure

/** Whether an error says so; any other is thrown on. */
export const isUnreadable = (error: unknown): error is Unreadable =>
  error instanceof EventUnreadable || (error instanceof StorageFailure && error.reason === "altered")

/** Whether a place cannot be written. */
export const isReadOnly = (error: unknown): boolean => error instanceof StorageFailure && error.reason === "read-only"

/** The next page, or why it cannot be relied on. */
export const pageOrFault = async (
  store: Pick<Store, "readAll">,
  after: number,
  limit: number,
): Promise<JournalPage | Unreadable> => {
  try {
    return coveredPage(await store.readAll(after, limit), after)
  } catch (error) {
    if (isUnreadable(error)) return error
    throw error
  }
}

/**
 * The events of streams. One that holds what the chain does not cover is told apart, and keeps none of the others from
 * being read.
 */
export const readEach = async (
  store: Pick<Store, "read">,
  ids: ReadonlyArray<string>,
  onFault: (id: string, fault: Unreadable) => void,
): Promise<ReadonlyMap<string, ReadonlyArray<StoredEvent>>> => {
  if (ids.length === 0) return new Map()
  try {
    return await store.read(ids)
  } catch (error) {
    if (!isUnreadable(error)) throw error
  }
  const found = new Map<string, ReadonlyArray<StoredEvent>>()
  for (const id of ids) {
    try {
      for (const [one, events] of await store.read([id])) found.set(one, events)
    } catch (error) {
      if (!isUnreadable(error)) throw error
      onFault(id, error)
    }
  }
  return found
}
