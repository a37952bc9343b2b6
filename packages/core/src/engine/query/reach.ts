import { type Actor, type Breach, type Named, namedIn, RuleBreached } from "../../kernel/index.ts"
import type { AnyStream, Operation } from "../../plugin/index.ts"
import { breachOf } from "../command/index.ts"
import { guards, type Reach, streamId, streamNamed } from "../registry/index.ts"
import { Reading, type ReadingParts } from "./reading.ts"

/** One call, as far as it says what it is about. */
export interface Reaching {
  readonly entry: { readonly name: string; readonly operation: Operation; readonly reach: Reach }
  readonly actor: Actor
  readonly input: unknown
  /** What its input names. */
  readonly named: ReadonlyArray<Named>
  /** The key of the stream that it writes. */
  readonly key?: string
  /** That stream has not begun: there is nothing in it yet to reach for. */
  readonly begins?: boolean
}

interface Thing {
  readonly stream: AnyStream
  readonly key: string
}

const thingsOf = ({ registry }: ReadingParts, { entry, named, key, begins }: Reaching): ReadonlyArray<Thing> => {
  const things = new Map<string, Thing>()
  const add = (stream: AnyStream | undefined, of: string): void => {
    if (stream !== undefined) things.set(streamId(stream, of), { stream, key: of })
  }
  for (const { to, id } of named) add(registry.streams.get(streamNamed(to)), id)
  if (key !== undefined && begins !== true) add(entry.reach.writes, key)
  return [...things.values()]
}

/** What the input of an operation names, as far as a rule asks. */
export const namedBy = ({ references }: Reach, input: unknown): ReadonlyArray<Named> => namedIn(references, input)

/** Ask the rules about reach. A warning cannot be acknowledged here: it blocks. */
const consultReach = async (
  parts: ReadingParts,
  call: Reaching,
  reading = new Reading(parts, call.actor),
): Promise<ReadonlyArray<Breach>> => {
  const { entry, actor, input } = call
  const breaches = new Map<string, Breach>()
  for (const { stream, key } of thingsOf(parts, call)) {
    for (const rule of entry.reach.rules) {
      if (!guards(rule, stream.name, parts.registry.readers)) continue
      const state = await reading.context.state(stream, key)
      const view = { actor, operation: entry.operation, input, stream, key, state, read: reading.context, ...parts.now }
      const verdict = await rule.check(view as never)
      if (verdict.outcome !== "pass") breaches.set(rule.id, breachOf(rule, { ...verdict, outcome: "block" }))
    }
  }
  return [...breaches.values()]
}

/** Throws {@link RuleBreached} when the actor may not reach something that the call is about. */
export const checkReach = async (parts: ReadingParts, call: Reaching, reading?: Reading): Promise<void> => {
  if (call.entry.reach.rules.length === 0) return
  const breaches = await consultReach(parts, call, reading)
  if (breaches.length > 0) throw new RuleBreached(call.entry.name, breaches)
}

/** The calls of a batch that reach for something that is not theirs, each with its error. What they name is read together. */
export const notReached = async <C extends Reaching>(
  parts: ReadingParts,
  calls: ReadonlyArray<C>,
): Promise<ReadonlyMap<C, RuleBreached>> => {
  const errors = new Map<C, RuleBreached>()
  const readings = new Map<Actor, Reading>()
  const asked = calls.filter(({ entry }) => entry.reach.rules.length > 0)
  for (const call of asked) {
    const known = readings.get(call.actor)
    const reading = known ?? new Reading(parts, call.actor)
    if (known === undefined) {
      readings.set(call.actor, reading)
      const same = asked.filter(({ actor }) => actor === call.actor)
      await reading.read(same.flatMap((one) => thingsOf(parts, one).map(({ stream, key }) => streamId(stream, key))))
    }
    const breaches = await consultReach(parts, call, reading)
    if (breaches.length > 0) errors.set(call, new RuleBreached(call.entry.name, breaches))
  }
  return errors
}
