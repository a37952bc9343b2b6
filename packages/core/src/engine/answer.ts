import { type Store, unseal } from "../journal/index.ts"
import { type Actor, type Instant, type PlainDate, RuleBreached } from "../kernel/index.ts"
import type { ReadContext } from "../plugin/index.ts"
import { consult, neededStreams } from "./consult.ts"
import { foldStored, LoadedStreams, streamId } from "./loaded.ts"
import { checkActor, parseInput } from "./prepare.ts"
import type { QueryEntry } from "./registry.ts"

/** How queries read a store. */
const readContext = (store: Store): ReadContext => ({
  // The port speaks of rows of any table; the table's own type says which.
  rows: (table, query) => store.rows(table.name, (query ?? {}) as never) as never,
  state: async (stream, key) => {
    const id = streamId(stream, key)
    return foldStored(stream, (await store.read([id])).get(id) ?? [])
  },
  reveal: async (value) => unseal(value),
})

/** Answer a query: parse, may the actor, rules, run. A warning of a rule blocks: a query has nothing to record it in. */
export const answer = async (
  context: { readonly store: Store; readonly now: { readonly at: Instant; readonly today: PlainDate } },
  entry: QueryEntry,
  actor: Actor,
  raw: unknown,
): Promise<unknown> => {
  const { store, now } = context
  const input = parseInput(entry.name, entry.query.input, raw)
  checkActor(entry, actor)
  const view = { input, state: undefined, actor, key: "" }
  const loaded = new LoadedStreams(store)
  await loaded.load(entry.rules.flatMap((rule) => neededStreams(rule.needs, view)))
  const { breaches } = consult(entry.rules, view, now, loaded, [])
  if (breaches.length > 0) throw new RuleBreached(entry.name, breaches)
  return entry.query.run({ input, read: readContext(store), actor, ...now } as never)
}
