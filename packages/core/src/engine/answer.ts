import { type Store, unseal } from "../journal/index.ts"
import { type Actor, type Instant, type PlainDate, RuleBreached } from "../kernel/index.ts"
import type { Readable, ReadContext } from "../plugin/index.ts"
import { consult, neededStreams } from "./consult.ts"
import { readTally } from "./figures.ts"
import { foldStored, LoadedStreams, streamId } from "./loaded.ts"
import { checkActor, parseInput } from "./prepare.ts"
import type { QueryEntry, Registry } from "./registry.ts"

/** Streams read at a time, so that memory stays flat however many there are. */
const PAGE = 500

/** The states of streams of one kind, by key. */
const statesOf = async <State>(
  store: Store,
  stream: Readable<State>,
  keys: ReadonlyArray<string>,
): Promise<ReadonlyMap<string, State>> => {
  const states = new Map<string, State>()
  for (let from = 0; from < keys.length; from += PAGE) {
    const page = keys.slice(from, from + PAGE)
    const found = await store.read(page.map((key) => streamId(stream, key)))
    for (const key of page) states.set(key, foldStored(stream, found.get(streamId(stream, key)) ?? []))
  }
  return states
}

/** How queries read a store. */
const readContext = (store: Store, registry: Registry): ReadContext => ({
  // The port speaks of rows of any table; the table's own type says which.
  rows: (table, query) => store.rows(table.name, (query ?? {}) as never) as never,
  state: async (stream, key) => {
    const id = streamId(stream, key)
    return foldStored(stream, (await store.read([id])).get(id) ?? [])
  },
  states: (stream, keys) => statesOf(store, stream, keys),
  tally: (tally, query) => readTally(store, (stream, keys) => statesOf(store, stream, keys), tally, query) as never,
  declared: { indicators: registry.indicators, profiles: registry.profiles },
  reveal: async (value) => unseal(value),
})

/** Answer a query: parse, may the actor, rules, run. A warning of a rule blocks: a query has nothing to record it in. */
export const answer = async (
  context: {
    readonly registry: Registry
    readonly store: Store
    readonly now: { readonly at: Instant; readonly today: PlainDate }
  },
  entry: QueryEntry,
  actor: Actor,
  raw: unknown,
): Promise<unknown> => {
  const { registry, store, now } = context
  const input = parseInput(entry.name, entry.query.input, raw)
  checkActor(entry, actor)
  const view = { input, state: undefined, actor, key: "" }
  const loaded = new LoadedStreams(store)
  await loaded.load(entry.rules.flatMap((rule) => neededStreams(rule.needs, view)))
  const { breaches } = consult(entry.rules, view, now, loaded, [])
  if (breaches.length > 0) throw new RuleBreached(entry.name, breaches)
  return entry.query.run({ input, read: readContext(store, registry), actor, ...now } as never)
}
