import * as zc from "zod/v4/core"
import { coveredPage, type Store, type StoredEvent } from "../../journal/index.ts"
import { type EventReason, EventUnreadable } from "../../kernel/index.ts"
import { eventsOf, foldStored, parseStored, type Registry, splitStreamId, unreadable } from "../registry/index.ts"

/** Some events of one type that are alike. */
export interface EventCount {
  /** As it was written, such as `workshop.Held@2`. */
  readonly type: string
  readonly events: number
  /** The position of the first of them. */
  readonly first: number
}

/** What a program finds in a journal before it is trusted with it. Nothing is written for it. */
export interface UpgradeCheck {
  /** Whether this program reads every event of the streams that it declares. */
  readonly ok: boolean
  readonly events: number
  /** Events of earlier versions, and of retired kinds, that it reads by their upcasts. They stay as they are. */
  readonly upcast: ReadonlyArray<EventCount>
  /** Events of streams that none of its plugins declares. They are kept, and nothing is shown of them. */
  readonly foreign: ReadonlyArray<EventCount>
  /** Events that it cannot read, by reason. Their streams would be neither read nor written. */
  readonly unreadable: ReadonlyArray<EventCount & { readonly reason: EventReason; readonly plugin: string | undefined }>
}

const PAGE = 500

/** Counts of one kind of finding, by type. */
class Counts {
  readonly #found = new Map<string, { type: string; events: number; first: number }>()

  add({ type, position }: Pick<StoredEvent, "type" | "position">): void {
    const known = this.#found.get(type)
    if (known === undefined) this.#found.set(type, { type, events: 1, first: position })
    else known.events += 1
  }

  get all(): ReadonlyArray<EventCount> {
    return [...this.#found.values()]
  }
}

/** Read every event as this program would, shapes included, and fold every stream. Writes nothing. */
export const surveyEvents = async (
  registry: Registry,
  store: Pick<Store, "read" | "readAll">,
  onProgress?: (progress: { readonly done: number; readonly total: number }) => void,
): Promise<UpgradeCheck> => {
  const upcast = new Counts()
  const foreign = new Counts()
  const failures = new Map<string, UpgradeCheck["unreadable"][number]>()
  const failed = ({ reason, place: { type, position, plugin } }: EventUnreadable): void => {
    const key = `${reason} ${type}`
    const known = failures.get(key)
    failures.set(key, {
      type,
      reason,
      plugin,
      first: Math.min(position, known?.first ?? position),
      events: (known?.events ?? 0) + 1,
    })
  }
  /** Streams in which something was found already: folding them would count it twice. */
  const broken = new Set<string>()
  let events = 0
  let after = 0
  for (;;) {
    const page = coveredPage(await store.readAll(after, PAGE), after)
    const end = page.events.at(-1)?.position
    if (end === undefined) break
    for (const stored of page.events) {
      events += 1
      const stream = registry.streams.get(splitStreamId(stored.stream)[0])
      if (stream === undefined) {
        foreign.add(stored)
        continue
      }
      try {
        const { event } = parseStored(stored)
        const today = eventsOf(stream, stored, event)
        if (today.length !== 1 || today[0] !== event) upcast.add(stored)
        for (const { type, data } of today) {
          const schema = stream.schemas[type.slice(stream.name.length + 1)]
          if (schema === undefined || !zc.safeParse(schema, data).success) throw unreadable("misread", stored, stream)
        }
      } catch (error) {
        if (!(error instanceof EventUnreadable)) throw error
        broken.add(stored.stream)
        failed(error)
      }
    }
    // Each stream once, on the page that holds its last event.
    const streams = await store.read([...new Set(page.events.map(({ stream }) => stream))])
    for (const [id, history] of streams) {
      const stream = registry.streams.get(splitStreamId(id)[0])
      if (stream === undefined || broken.has(id) || (history.at(-1)?.position ?? 0) > end) continue
      try {
        foldStored(stream, history)
      } catch (error) {
        if (!(error instanceof EventUnreadable)) throw error
        failed(error)
      }
    }
    after = end
    onProgress?.({ done: end, total: page.head.position })
  }
  return {
    ok: failures.size === 0,
    events,
    upcast: upcast.all,
    foreign: foreign.all,
    unreadable: [...failures.values()],
  }
}
