import { StorageFailure } from "../kernel/index.ts"
import type { JournalPage, StoredEvent } from "./storage.ts"

/** The place that an error names: the stream, whose key is opaque. */
const outside = (operation: string, place: string): StorageFailure =>
  new StorageFailure(operation, "altered", undefined, place)

/**
 * The events of one stream, sorted by version, if they are what the chain covers: versions 1, 2, 3… without a hole or a
 * double, in ascending positions from 1 to the head. Throws `StorageFailure` `altered` otherwise: somebody with rights on
 * the database put a row there, or took one away, and nothing may be decided on it.
 */
export const coveredStream = (
  stream: string,
  events: ReadonlyArray<StoredEvent>,
  head: number,
): ReadonlyArray<StoredEvent> => {
  let before = 0
  for (const [index, { version, position }] of events.entries()) {
    if (version !== index + 1 || position <= before || position > head) throw outside("read", stream)
    before = position
  }
  return events
}

/** Events that commands wrote, if the chain covers them: positions from 1 to the head. Throws as {@link coveredStream}. */
export const coveredEvents = (
  operation: string,
  events: ReadonlyArray<StoredEvent>,
  head: number,
): ReadonlyArray<StoredEvent> => {
  for (const { position, stream } of events) if (position < 1 || position > head) throw outside(operation, stream)
  return events
}

/**
 * A page of the journal after a position, if its events are the next ones, without a hole, and none stands behind the
 * head. Throws as {@link coveredStream}. Verification reads pages as they are: it names the fault.
 */
export const coveredPage = (page: JournalPage, after: number): JournalPage => {
  for (const [index, { position, stream }] of page.events.entries()) {
    if (position !== after + index + 1 || position > page.head.position) throw outside("readAll", stream)
  }
  return page
}
