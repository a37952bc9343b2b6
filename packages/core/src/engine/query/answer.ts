import { type Actor, RuleBreached } from "../../kernel/index.ts"
import { LoadedStreams } from "../command/load.ts"
import { checkActor, parseInput } from "../command/prepare.ts"
import { consult, neededStreams } from "../command/rules.ts"
import type { QueryEntry } from "../registry/registry.ts"
import { checkReach, namedBy } from "./reach.ts"
import { Reading, type ReadingParts } from "./reading.ts"
import { openSealed } from "./unseal.ts"

/**
 * Answer a query: may the actor, parse, rules, run, open what the actor may read. A warning of a rule blocks: a query
 * has nothing to record it in.
 */
export const answer = async (parts: ReadingParts, entry: QueryEntry, actor: Actor, raw: unknown): Promise<unknown> => {
  checkActor(entry, actor)
  const input = parseInput(entry.name, entry.query.input, raw)
  const view = { input, state: undefined, actor, key: "" }
  const reading = new Reading(parts, actor)
  await checkReach(parts, { entry, actor, input, named: namedBy(entry.reach, raw) }, reading)
  const loaded = new LoadedStreams(reading, (stored) => reading.parse(stored))
  await loaded.load(entry.rules.flatMap((rule) => neededStreams(rule.needs, view)))
  const { breaches } = consult(entry.rules, view, parts.now, loaded, [])
  if (breaches.length > 0) throw new RuleBreached(entry.name, breaches)
  const found = await entry.query.run({ input, read: reading.context, actor, ...parts.now } as never)
  return openSealed(parts, found, (envelope) => reading.mayOpen(envelope))
}
