import type { StoredEvent } from "../../journal/index.ts"
import { type EventReason, EventUnreadable, frozenInTests } from "../../kernel/index.ts"
import type { AnyEvent, EventMeta, Readable } from "../../plugin/index.ts"

/** The id of a stream in the journal: `<name>/<key>`. */
export const streamId = (stream: { readonly name: string }, key: string): string => `${stream.name}/${key}`

/** The name and the key of a stream, out of its id. */
export const splitStreamId = (id: string): readonly [name: string, key: string] => {
  const slash = id.indexOf("/")
  return [id.slice(0, slash), id.slice(slash + 1)]
}

// Which plugin declares a stream, so that an error can name it.
const owners = new WeakMap<object, string>()

/** Remember which plugin declares a stream. */
export const ownedBy = (stream: object, plugin: string): void => {
  owners.set(stream, plugin)
}

/** The error of an event that cannot be read; `declared` is its stream, as far as somebody here declares it. */
export const unreadable = (
  reason: EventReason,
  { stream, position, type }: StoredEvent,
  declared: object | undefined,
  cause?: unknown,
): EventUnreadable =>
  new EventUnreadable(
    reason,
    { plugin: declared === undefined ? undefined : owners.get(declared), stream, position, type },
    cause,
  )

/** An event as it was written, and its meta, out of their stored texts. Throws {@link EventUnreadable} `damaged`. */
export const parseStored = (stored: StoredEvent): { readonly event: AnyEvent; readonly meta: EventMeta } => {
  try {
    return {
      event: { type: stored.type, data: JSON.parse(stored.data) },
      meta: JSON.parse(stored.meta) as EventMeta,
    }
  } catch {
    // The parser's own message may quote the text.
    throw unreadable("damaged", stored, undefined)
  }
}

/**
 * The events of today that a stored one means. Throws {@link EventUnreadable} for one of a newer version, and for
 * one whose upcast fails.
 */
export const eventsOf = (
  stream: Pick<Readable<unknown>, "upcast">,
  stored: StoredEvent,
  event: AnyEvent,
): ReadonlyArray<AnyEvent> => {
  let events: ReturnType<typeof stream.upcast>
  try {
    events = stream.upcast(event)
  } catch (cause) {
    throw unreadable("misread", stored, stream, cause)
  }
  if (events === undefined) throw unreadable("newer", stored, stream)
  return "type" in events ? [events] : events
}

/** Fold stored events into a state. `parse` may know them already. Throws {@link EventUnreadable}. */
export const foldStored = <State>(
  stream: Readable<State>,
  events: ReadonlyArray<StoredEvent>,
  parse = parseStored,
): State => {
  let state = stream.initial()
  for (const stored of events) {
    const { event, meta } = parse(stored)
    for (const now of eventsOf(stream, stored, event)) {
      try {
        state = frozenInTests(stream.fold(state, frozenInTests(now) as never, meta))
      } catch (cause) {
        throw unreadable("misread", stored, stream, cause)
      }
    }
  }
  return state
}
