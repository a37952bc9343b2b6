import type { NewEvent } from "../../journal/index.ts"
import {
  CommandRefused,
  ConcurrencyConflict,
  frozen,
  frozenInTests,
  RuleBreached,
  SubjectUnregistered,
  saidIn,
} from "../../kernel/index.ts"
import { type AnyEvent, type EventMeta, isRefusal, refusalCode, refuse } from "../../plugin/index.ts"
import type { CommandParts, Now, Prepared } from "./input.ts"
import { factsOf, type Loaded, type LoadedStreams, needsOf, type View, viewOf } from "./load.ts"
import { consult } from "./rules.ts"
import { emitOf, eventsIn, type Metas, toStore } from "./schemas.ts"

/** A command that was decided: the events it makes, and the streams it rests on. */
export interface Decided {
  readonly prepared: Prepared
  readonly events: ReadonlyArray<AnyEvent>
  readonly stored: ReadonlyArray<NewEvent>
  readonly meta: EventMeta
  readonly target: Loaded
  /** The state and the version right after this command. */
  readonly state: unknown
  readonly version: number
  readonly guards: ReadonlyArray<Loaded>
}

/** The events of the command's own decision. Throws {@link CommandRefused} with the words of a declared code. */
const decisionOf = ({ entry }: Prepared, view: View, now: Now, loaded: LoadedStreams): ReadonlyArray<AnyEvent> => {
  const { name, command } = entry
  const decided = command.decide({
    ...view,
    ...now,
    facts: factsOf(command.needs, view, loaded),
    emit: emitOf(entry),
    refuse,
  } as never)
  const code = refusalCode(decided)
  if (code === undefined) return eventsIn(entry, decided)
  const words = command.refusals[code]
  if (words === undefined) throw new Error(`${name} refuses with an undeclared code ${code}`)
  throw new CommandRefused(name, code, words, isRefusal(decided) ? decided.details : {})
}

/**
 * Rules, then the decision, then the events through their schemas. Everything it reads must be loaded. The loaded
 * target moves on, so that a later command of the same batch sees it.
 * Throws a tagged error; a rule or a decision that throws anything else is a bug.
 */
export const decide = (
  prepared: Prepared,
  loaded: LoadedStreams,
  now: Now,
  metas: Metas,
  { newId, wording }: Pick<CommandParts, "newId" | "wording">,
): Decided => {
  const { entry, commandId, expectedVersion } = prepared
  const { stream } = entry.command
  const target = loaded.get(stream, prepared.key)
  const view = viewOf(prepared, loaded)
  const needed = needsOf(prepared, loaded).map((one) => loaded.get(one.stream, one.key))
  const guards = new Set(needed.flatMap((one) => one.restsOn ?? [one]))
  guards.delete(target)
  const said = saidIn(prepared.clear, wording)
  const { breaches, acknowledged, reasons } = consult(entry.rules, view, now, loaded, prepared.acknowledge, said)
  // Whoever may not know of it learns no version either.
  if (breaches.some(({ about }) => about === "access")) throw new RuleBreached(entry.name, breaches)
  if (expectedVersion !== undefined && expectedVersion !== target.version) {
    throw new ConcurrencyConflict(target.id, expectedVersion, target.version)
  }
  if (breaches.length > 0) throw new RuleBreached(entry.name, breaches)
  const events = decisionOf(prepared, view, now, loaded)
  if (prepared.stranger && events.length > 0) throw new SubjectUnregistered(entry.name)
  const { meta, text } = metas.of(prepared, acknowledged, reasons)
  const stored = toStore(entry, events, commandId, text, newId)
  for (const event of events) target.state = stream.fold(target.state, frozenInTests(event), meta)
  frozen(target.state)
  target.version += events.length
  return { prepared, events, stored, meta, target, state: target.state, version: target.version, guards: [...guards] }
}
