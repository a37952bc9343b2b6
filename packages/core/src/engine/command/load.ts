import type { Store, StoredEvent } from "../../journal/index.ts"
import type { Readable } from "../../plugin/index.ts"
import { foldStored, parseStored, streamId } from "../registry/stored.ts"

/**
 * A stream as it stands in this attempt: `base` is its version in the journal and `before` its state there; `version`
 * and `state` count what is pending too.
 */
export interface Loaded {
  readonly id: string
  readonly base: number
  readonly before: unknown
  version: number
  state: unknown
}

/** Which stream, under which key. */
export interface StreamKey {
  readonly stream: Readable<unknown>
  readonly key: string
}

/** The streams that an attempt has read, each once. */
export class LoadedStreams {
  readonly #store: Pick<Store, "read">
  readonly #parse: typeof parseStored
  readonly #onRead: (events: ReadonlyArray<StoredEvent>) => void
  readonly #loaded = new Map<string, Loaded>()

  constructor(
    store: Pick<Store, "read">,
    parse = parseStored,
    onRead: (events: ReadonlyArray<StoredEvent>) => void = () => {},
  ) {
    this.#store = store
    this.#parse = parse
    this.#onRead = onRead
  }

  /** Read those that are not yet here, in one go. */
  async load(wanted: ReadonlyArray<StreamKey>): Promise<void> {
    const missing = new Map<string, StreamKey>()
    for (const item of wanted) {
      const id = streamId(item.stream, item.key)
      if (!this.#loaded.has(id)) missing.set(id, item)
    }
    if (missing.size === 0) return
    const found = await this.#store.read([...missing.keys()])
    for (const [id, { stream }] of missing) {
      const events = found.get(id) ?? []
      this.#onRead(events)
      const state = foldStored(stream, events, this.#parse)
      this.#loaded.set(id, { id, base: events.length, before: state, version: events.length, state })
    }
  }

  /** Take one as not begun, without reading it. */
  begin(stream: Readable<unknown>, key: string): void {
    const id = streamId(stream, key)
    const state = stream.initial()
    this.#loaded.set(id, { id, base: 0, before: state, version: 0, state })
  }

  /** One that was read. */
  get(stream: Readable<unknown>, key: string): Loaded {
    const loaded = this.#loaded.get(streamId(stream, key))
    if (loaded === undefined) throw new Error(`Stream ${streamId(stream, key)} was not loaded`)
    return loaded
  }
}
