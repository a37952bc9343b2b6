import type { StoredEvent } from "../../journal/index.ts"
import type { AnyEvent, EventMeta, Readable } from "../../plugin/index.ts"

/** The id of a stream in the journal: `<name>/<key>`. */
export const streamId = (stream: { readonly name: string }, key: string): string => `${stream.name}/${key}`

/** The name and the key of a stream, out of its id. */
export const splitStreamId = (id: string): readonly [name: string, key: string] => {
  const slash = id.indexOf("/")
  return [id.slice(0, slash), id.slice(slash + 1)]
}

/** The event and its meta, out of their stored texts. */
export const parseStored = (stored: StoredEvent): { readonly event: AnyEvent; readonly meta: EventMeta } => ({
  event: { type: stored.type, data: JSON.parse(stored.data) },
  meta: JSON.parse(stored.meta) as EventMeta,
})

/** Fold stored events into a state. `parse` may know them already. */
export const foldStored = <State>(
  stream: Readable<State>,
  events: ReadonlyArray<StoredEvent>,
  parse = parseStored,
): State => {
  let state = stream.initial()
  for (const stored of events) {
    const { event, meta } = parse(stored)
    state = stream.fold(state, event as never, meta)
  }
  return state
}
