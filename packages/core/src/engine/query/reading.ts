import { coveredPage, type Store, type StoredEvent } from "../../journal/index.ts"
import { STRUCTURE_KEYS, sealedIn } from "../../journal/sealing/index.ts"
import { type Actor, SealBroken, type Sealed, searchedTerms } from "../../kernel/index.ts"
import {
  type AnyAsk,
  type AnyTable,
  isAsk,
  lookupTable,
  type PastEvent,
  type Readable,
  type ReadContext,
  type Snapshot,
} from "../../plugin/index.ts"
import type { Now } from "../command/index.ts"
import { blindTerm, holdToOpen } from "../evidence/index.ts"
import {
  eventsOf,
  foldStored,
  offerOf,
  parseStored,
  type Registry,
  splitStreamId,
  streamId,
  toldOf,
} from "../registry/index.ts"
import { type Ledger, readTally, type TableParts } from "../tables/index.ts"
import { resembling } from "./resembling.ts"

/** Streams read at a time, so that memory stays flat however many there are. */
const PAGE = 500

/** What reading rests on. */
export interface ReadingParts extends TableParts {
  readonly now: Now
  readonly ledger: Ledger
}

type Parsed = ReturnType<typeof parseStored>

/** Throws {@link SealBroken} for an envelope that is in another stream than the one it was sealed for. */
const parseInPlace = (stored: StoredEvent): Parsed => {
  const parsed = parseStored(stored)
  if (!stored.data.includes('"~sealed"')) return parsed
  for (const { stream } of sealedIn(parsed.event.data))
    if (stream !== stored.stream) throw new SealBroken(stored.stream)
  return parsed
}

/** What a stored event means today. One of a stream that no plugin declares is answered as it was written. */
const pastEvents = (
  stream: Pick<Readable<unknown>, "upcast"> | undefined,
  stored: StoredEvent,
  { event, meta }: Parsed,
): ReadonlyArray<PastEvent> =>
  (stream === undefined ? [event] : eventsOf(stream, stored, event)).map((now) => ({
    ...now,
    meta,
    stream: stored.stream,
    position: stored.position,
    hash: stored.hash,
  }))

async function* allEvents(store: Store, registry: Registry): AsyncGenerator<PastEvent> {
  for (let after = 0; ; ) {
    const { events } = coveredPage(await store.readAll(after, PAGE), after)
    const end = events.at(-1)?.position
    if (end === undefined) return
    after = end
    for (const stored of events) {
      yield* pastEvents(registry.streams.get(splitStreamId(stored.stream)[0]), stored, parseInPlace(stored))
    }
  }
}

/** Throws {@link SealBroken} for a row whose envelope comes from another stream than the one that its key names. */
const checkRow = (table: AnyTable, row: Readonly<Record<string, unknown>>): void => {
  const rowKey = String(row["key"])
  for (const [name, column] of Object.entries(table.columns)) {
    if (column.type !== "sealed" || row[name] === null) continue
    for (const { stream } of sealedIn(row[name])) {
      const [, key] = splitStreamId(stream)
      if (rowKey !== key && !rowKey.startsWith(`${key}/`)) throw new SealBroken(`${table.name}/${rowKey}`)
    }
  }
}

/** How one actor reads a store at one moment. What was read, and who may read what, is found out once. */
export class Reading {
  readonly parts: ReadingParts
  readonly actor: Actor
  /** Streams as this reading sees them: one that is read twice is the same. */
  readonly #streams = new Map<string, Promise<ReadonlyArray<StoredEvent>>>()
  readonly #parsed = new WeakMap<StoredEvent, Parsed>()
  readonly #folded = new Map<object, Map<string, Promise<unknown>>>()
  readonly #answers = new Map<string, Promise<boolean>>()
  #checked: ReturnType<Ledger["check"]> | undefined
  readonly context: ReadContext
  /** The place as this reading sees it: what was read is not asked for again. */
  readonly remembered: Pick<Store, "keys" | "read">

  constructor(parts: ReadingParts, actor: Actor) {
    this.parts = parts
    this.actor = actor
    const { store, registry } = parts
    this.remembered = {
      keys: store.keys,
      read: (ids) => (ids.length <= PAGE ? this.read(ids) : store.read(ids)),
    }
    this.context = {
      rows: async (table, query) => {
        // The port speaks of rows of any table; the table's own type says which.
        await this.#upToDate(table.name)
        const rows = await store.rows(table.name, (query ?? {}) as never)
        for (const row of rows) checkRow(table, row)
        return rows as never
      },
      state: (stream, key) => this.#state(stream, key),
      offered: (ask) =>
        this.parts.registry.asks.find((one) => one.offer === ask.offer && one.version === ask.version)?.status ??
        "absent",
      version: async (stream, key) => (await this.#events(streamId(stream, key))).length,
      states: (stream, keys) => this.#states(stream, keys),
      snapshots: (stream, keys) => this.#snapshots(stream, keys),
      tally: async (tally, query) => {
        await this.#upToDate(tally.table.name, tally.days.table.name)
        return readTally(store, (stream, keys) => this.#states(stream, keys), tally, query) as never
      },
      history: async (stream, key) =>
        (await this.#events(streamId(stream, key))).flatMap((stored) => pastEvents(stream, stored, this.parse(stored))),
      journal: () => allEvents(store, registry),
      mayRead: (stream, key) => this.mayRead(streamId(stream, key)),
      known: (things) => this.#known(things),
      lookup: (kind, value) => this.#lookup(kind, value),
      resembling: (about) => resembling(parts, about),
      declared: {
        indicators: registry.indicators,
        profiles: registry.profiles,
        summaries: registry.summaries,
        streams: registry.streams,
        words: registry.words,
        parameters: registry.parameters,
      },
    }
  }

  /** Fail for a table that is not up to date: never a shorter list. Asked of the place once a reading. */
  async #upToDate(...tables: ReadonlyArray<string>): Promise<void> {
    this.#checked ??= this.parts.ledger.check()
    const check = await this.#checked
    for (const table of tables) check(table)
  }

  #events(id: string): Promise<ReadonlyArray<StoredEvent>> {
    const known = this.#streams.get(id)
    if (known !== undefined) return known
    const events = this.parts.store.read([id]).then((found) => found.get(id) ?? [])
    this.#streams.set(id, events)
    return events
  }

  /** The events of streams, each read once. */
  async read(ids: ReadonlyArray<string>): Promise<ReadonlyMap<string, ReadonlyArray<StoredEvent>>> {
    const missing = ids.filter((id) => !this.#streams.has(id))
    if (missing.length > 0) {
      const found = this.parts.store.read(missing)
      for (const id of missing)
        this.#streams.set(
          id,
          found.then((streams) => streams.get(id) ?? []),
        )
    }
    return new Map(await Promise.all(ids.map(async (id) => [id, await this.#events(id)] as const)))
  }

  /** An event out of its stored texts, each parsed once. Throws {@link SealBroken} for a value out of its place. */
  parse(stored: StoredEvent): Parsed {
    const known = this.#parsed.get(stored)
    if (known !== undefined) return known
    const parsed = parseInPlace(stored)
    this.#parsed.set(stored, parsed)
    return parsed
  }

  /** The streams that answer what is asked for about something, as far as the actor may read them. */
  async asked(ask: AnyAsk, about: string): Promise<ReadonlyArray<string>> {
    const offer = offerOf(this.parts.registry, ask)
    if (offer === undefined) return []
    const keys = await offer.find(about, this.context)
    return (await this.#known(keys.map((key) => ({ stream: offer.stream.name, key })))).map(({ key }) => key)
  }

  async #told(ask: AnyAsk, about: string): Promise<ReadonlyArray<unknown>> {
    const offer = offerOf(this.parts.registry, ask)
    if (offer === undefined) return []
    const states = await this.#states(offer.stream, await this.asked(ask, about))
    return toldOf(ask, offer, states)
  }

  /** The state of a stream, folded once a reading: several rules ask for the same. */
  #state<State>(stream: Readable<State>, key: string): Promise<State> {
    if (isAsk(stream)) return this.#told(stream, key) as Promise<State>
    const id = streamId(stream, key)
    const folded = this.#folded.get(stream) ?? new Map<string, Promise<unknown>>()
    this.#folded.set(stream, folded)
    const state =
      folded.get(id) ?? this.#events(id).then((events) => foldStored(stream, events, (stored) => this.parse(stored)))
    folded.set(id, state)
    return state as Promise<State>
  }

  async #snapshots<State>(
    stream: Readable<State>,
    keys: ReadonlyArray<string>,
  ): Promise<ReadonlyMap<string, Snapshot<State>>> {
    const found = await this.read(keys.map((key) => streamId(stream, key)))
    return new Map(
      keys.map((key) => {
        const events = found.get(streamId(stream, key)) ?? []
        return [key, { state: foldStored(stream, events, (stored) => this.parse(stored)), version: events.length }]
      }),
    )
  }

  async #states<State>(stream: Readable<State>, keys: ReadonlyArray<string>): Promise<ReadonlyMap<string, State>> {
    const states = new Map<string, State>()
    if (isAsk(stream)) {
      for (const key of keys) states.set(key, await this.#state<State>(stream, key))
      return states
    }
    for (let from = 0; from < keys.length; from += PAGE) {
      const page = keys.slice(from, from + PAGE)
      const ids = page.map((key) => streamId(stream, key))
      // A few are kept for whoever asks after them, such as the one who may read them; many are not.
      const few = keys.length <= PAGE
      const found = await (few ? this.read(ids) : this.parts.store.read(ids))
      const parse = few ? (stored: StoredEvent) => this.parse(stored) : parseInPlace
      for (const key of page) states.set(key, foldStored(stream, found.get(streamId(stream, key)) ?? [], parse))
    }
    return states
  }

  async #known<T extends { readonly stream: string; readonly key: string }>(
    things: ReadonlyArray<T>,
  ): Promise<ReadonlyArray<T>> {
    const { readers } = this.parts.registry
    const idOf = ({ stream, key }: T): string => streamId({ name: stream }, key)
    const known: Array<T> = []
    for (let from = 0; from < things.length; from += PAGE) {
      const page = things.slice(from, from + PAGE)
      await this.read(page.filter(({ stream }) => readers.has(stream)).map(idOf))
      for (const one of page) {
        // What never began holds nothing that was confided.
        const confided = readers.has(one.stream) && (await this.#events(idOf(one))).length > 0
        if (!confided || (await this.mayRead(idOf(one)))) known.push(one)
      }
    }
    return known
  }

  async #lookup(kind: Parameters<ReadContext["lookup"]>[0], value: string): Promise<ReadonlyArray<string>> {
    const { store, structureKeys } = this.parts
    const key = await structureKeys.found(STRUCTURE_KEYS.lookup)
    const terms = searchedTerms(kind, value)
    if (key === undefined || terms.length === 0) return []
    let subjects: ReadonlyArray<string> | undefined
    for (const term of terms) {
      const rows = await store.rows(lookupTable.name, { where: { term: blindTerm(key, kind, term) } })
      const found = new Set(rows.map((row) => String(row["subject"])))
      // Every word must be there, in any order; a number, any of those that were typed.
      if (subjects === undefined) subjects = [...found]
      else if (kind === "phone") subjects = [...new Set([...subjects, ...found])]
      else subjects = subjects.filter((subject) => found.has(subject))
      if (subjects.length === 0 && kind !== "phone") return []
    }
    if (subjects === undefined) return []
    // Somebody who is archived is not found by those who look around.
    const held = await holdToOpen({ ...this.parts, store: this.remembered }, subjects)
    return subjects.filter((subject) => held.entry(subject)?.state === "active")
  }

  /** Whether the actor may read what is confided in a stream. No actor may, unless a plugin says which. */
  mayRead(id: string): Promise<boolean> {
    const known = this.#answers.get(id)
    if (known !== undefined) return known
    const answer = this.#ask(id)
    this.#answers.set(id, answer)
    return answer
  }

  async #ask(id: string): Promise<boolean> {
    const { registry, now } = this.parts
    const [name, key] = splitStreamId(id)
    const readers = registry.readers.get(name)
    const stream = registry.streams.get(name)
    if (readers === undefined || stream === undefined) return false
    const state = await this.#state(stream, key)
    return readers.check({ state, key, actor: this.actor, read: this.context, ...now } as never)
  }

  /** An older journal may hold a person and an institution under one id: what is a person's is no institution's. */
  async #namesAPerson(id: string): Promise<boolean> {
    const person = this.parts.registry.streams.get("person")
    return person !== undefined && (await this.#events(streamId(person, id))).length > 0
  }

  /** The record that a person's record was merged into. */
  async #mergedInto(id: string): Promise<string | null> {
    const person = this.parts.registry.streams.get("person")
    if (person === undefined) return null
    return ((await this.#state(person, id)) as { readonly mergedInto?: string | null }).mergedInto ?? null
  }

  /** Whether two records are of one person. */
  async #isSame(one: string, other: string): Promise<boolean> {
    return one === other || ((await this.#mergedInto(one)) ?? one) === ((await this.#mergedInto(other)) ?? other)
  }

  /** Whether the actor may see an envelope's words: their own, or those of a stream that they may read. */
  async mayOpen({ subject, stream }: Sealed<unknown>): Promise<boolean> {
    const { person, institution } = this.actor
    if (person !== undefined && (await this.#isSame(subject, person))) return true
    if (subject === institution && !(await this.#namesAPerson(subject))) return true
    return this.mayRead(stream)
  }
}
