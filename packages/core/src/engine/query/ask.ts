import type { Store } from "../../journal/index.ts"
import { type Actor, RuleBreached } from "../../kernel/index.ts"
import { type CallOptions, consult, LoadedStreams, mayAct, neededStreams, parseInput } from "../command/index.ts"
import type { QueryEntry } from "../registry/index.ts"
import { checkReach, namedBy } from "./reach.ts"
import { Reading, type ReadingParts } from "./reading.ts"
import { unseal } from "./unseal.ts"

/** A store that reads no more once the signal is aborted. */
const until = (store: Store, signal: AbortSignal | undefined): Store => {
  if (signal === undefined) return store
  const guarded =
    <A extends ReadonlyArray<unknown>, T>(call: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      signal.throwIfAborted()
      return call(...args)
    }
  return {
    ...store,
    read: guarded(store.read),
    readAll: guarded(store.readAll),
    rows: guarded(store.rows),
    keys: guarded(store.keys),
  }
}

/**
 * Answer a query: may the actor, parse, rules, run, unseal what the actor may read. A warning of a rule blocks: a query
 * records nothing that could acknowledge it.
 */
export const ask = async (
  parts: ReadingParts,
  entry: QueryEntry,
  actor: Actor,
  raw: unknown,
  { signal }: CallOptions = {},
): Promise<unknown> => {
  const around: ReadingParts = { ...parts, store: until(parts.store, signal) }
  mayAct(entry, actor)
  const input = parseInput(entry.name, entry.query.input, raw)
  const view = { input, state: undefined, actor, key: "" }
  const reading = new Reading(around, actor)
  await checkReach(around, { entry, actor, input, named: namedBy(entry.reach, raw) }, reading)
  const loaded = new LoadedStreams(reading, (stored) => reading.parse(stored), undefined, {
    registry: parts.registry,
    keys: (asked, about) => reading.asked(asked, about),
  })
  await loaded.load(entry.rules.flatMap((rule) => neededStreams(rule.needs, view)))
  const { breaches } = consult(entry.rules, view, around.now, loaded, new Map())
  if (breaches.length > 0) throw new RuleBreached(entry.name, breaches)
  const found = await entry.query.run({ input, read: reading.context, actor, ...around.now } as never)
  const answer = await unseal({ ...around, store: reading.remembered }, found, (envelope) => reading.mayOpen(envelope))
  signal?.throwIfAborted()
  return answer
}
