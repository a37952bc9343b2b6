import type { Store, StoredEvent } from "../../journal/index.ts"
import { type Actor, frozen } from "../../kernel/index.ts"
import { type AnyAsk, type AnyNeeds, type Facts, isAsk, type Readable } from "../../plugin/index.ts"
import { foldStored, offerOf, parseStored, streamId, toldOf } from "../registry/index.ts"
import type { Asking, CommandParts, Prepared } from "./input.ts"

/**
 * A stream as it is in this attempt: `base` is its version in the journal and `before` its state there; `version` and
 * `state` count what is pending too.
 */
export interface Loaded {
  readonly id: string
  readonly base: number
  readonly before: unknown
  version: number
  state: unknown
  /** What it rests on, where it is an answer of another plugin and no stream. */
  readonly restsOn?: ReadonlyArray<Loaded>
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
  readonly #asking: Asking | undefined
  readonly #onRead: (events: ReadonlyArray<StoredEvent>) => void
  readonly #loaded = new Map<string, Loaded>()

  constructor(
    store: Pick<Store, "read">,
    parse = parseStored,
    onRead: (events: ReadonlyArray<StoredEvent>) => void = () => {},
    asking?: Asking,
  ) {
    this.#asking = asking
    this.#store = store
    this.#parse = parse
    this.#onRead = onRead
  }

  /** Read those that are not yet here, in one go. */
  async load(wanted: ReadonlyArray<StreamKey>): Promise<void> {
    const missing = new Map<string, StreamKey>()
    for (const item of wanted) {
      const id = streamId(item.stream, item.key)
      if (this.#loaded.has(id)) continue
      if (isAsk(item.stream)) await this.#ask(id, item.stream, item.key)
      else missing.set(id, item)
    }
    if (missing.size === 0) return
    const found = await this.#store.read([...missing.keys()])
    for (const [id, { stream }] of missing) {
      const events = found.get(id) ?? []
      this.#onRead(events)
      const state = frozen(foldStored(stream, events, this.#parse))
      this.#loaded.set(id, { id, base: events.length, before: state, version: events.length, state })
    }
  }

  /** What another plugin answers about something, and the streams that it rests on. */
  async #ask(id: string, ask: AnyAsk, about: string): Promise<void> {
    const offer = this.#asking === undefined ? undefined : offerOf(this.#asking.registry, ask)
    const keys = offer === undefined ? [] : ((await this.#asking?.keys(ask, about)) ?? [])
    const streams = offer === undefined ? [] : keys.map((key) => ({ stream: offer.stream, key }))
    await this.load(streams)
    const restsOn = streams.map(({ stream, key }) => this.get(stream, key))
    const states = new Map(keys.map((key, index) => [key, restsOn[index]?.state]))
    const state = frozen(offer === undefined ? [] : toldOf(ask, offer, states))
    this.#loaded.set(id, { id, base: 0, before: state, version: 0, state, restsOn })
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

/** What rules and needs look at. */
export interface View {
  readonly input: unknown
  readonly state: unknown
  readonly actor: Actor
  readonly key: string
}

/** The streams that needs ask for, given the view. */
export const neededStreams = (needs: AnyNeeds, view: View): ReadonlyArray<StreamKey> =>
  Object.values(needs).flatMap((need) => need.keys(view).map((key) => ({ stream: need.stream, key })))

/** The facts that needs ask for, from streams that were read. */
export const factsOf = (
  needs: AnyNeeds,
  view: View,
  loaded: LoadedStreams,
): Readonly<Record<string, Facts<unknown>>> => {
  const facts: Record<string, Facts<unknown>> = {}
  for (const [name, need] of Object.entries(needs)) {
    const keys = need.keys(view)
    facts[name] = {
      of: (key) => {
        if (!keys.includes(key)) throw new Error(`Fact ${name} was not asked for under this key`)
        return loaded.get(need.stream, key).state
      },
      all: keys.map((key) => [key, loaded.get(need.stream, key).state] as const),
    }
  }
  return facts
}

/** What the rules and the decision of a command look at. Its own stream must be loaded. */
export const viewOf = (prepared: Prepared, loaded: LoadedStreams): View => ({
  input: prepared.input,
  state: loaded.get(prepared.entry.command.stream, prepared.key).state,
  actor: prepared.actor,
  key: prepared.key,
})

/** The streams that the rules and the decision of a command need, once its own stream is loaded. */
export const needsOf = (prepared: Prepared, loaded: LoadedStreams): ReadonlyArray<StreamKey> => {
  if (!prepared.entry.reads) return []
  const view = viewOf(prepared, loaded)
  return [prepared.entry.command, ...prepared.entry.rules].flatMap(({ needs }) => neededStreams(needs, view))
}

/** Load what commands write, then what their rules and decisions need. */
export const loadStreams = async (
  { store, clockwork, registry, asked }: Pick<CommandParts, "store" | "clockwork" | "registry" | "asked">,
  commands: ReadonlyArray<Prepared>,
): Promise<LoadedStreams> => {
  const [first] = commands
  const asking = first === undefined ? undefined : { registry, keys: asked(first.actor) }
  const loaded = new LoadedStreams(store, undefined, (events) => clockwork.saw(events), asking)
  for (const { begins, entry, key } of commands) if (begins) loaded.begin(entry.command.stream, key)
  await loaded.load(commands.map(({ entry, key }) => ({ stream: entry.command.stream, key })))
  await loaded.load(commands.flatMap((command) => needsOf(command, loaded)))
  return loaded
}
