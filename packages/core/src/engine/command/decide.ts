import * as zc from "zod/v4/core"
import type { NewEvent } from "../../journal/index.ts"
import { CommandRefused, ConcurrencyConflict, type Instant, type PlainDate, RuleBreached } from "../../kernel/index.ts"
import { type AnyEvent, type EventMeta, refusalCode, refuse } from "../../plugin/index.ts"
import type { Loaded, LoadedStreams, StreamKey } from "./load.ts"
import type { Metas } from "./metas.ts"
import type { Prepared } from "./prepare.ts"
import { consult, factsOf, neededStreams, type View } from "./rules.ts"

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

const viewOf = (prepared: Prepared, loaded: LoadedStreams): View => ({
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

/**
 * Rules, then the decision, then the events through their schemas. Everything it reads must be loaded. The loaded
 * target moves on, so that a later command of the same batch sees it.
 * Throws a tagged error; a rule or a decision that throws anything else is a bug.
 */
export const decide = (
  prepared: Prepared,
  loaded: LoadedStreams,
  now: { readonly at: Instant; readonly today: PlainDate },
  metas: Metas,
  newId: () => string,
): Decided => {
  const { entry } = prepared
  const { command } = entry
  const target = loaded.get(command.stream, prepared.key)
  if (prepared.expectedVersion !== undefined && prepared.expectedVersion !== target.version) {
    throw new ConcurrencyConflict(target.id, prepared.expectedVersion, target.version)
  }
  const view = viewOf(prepared, loaded)
  const guards = new Set(needsOf(prepared, loaded).map(({ stream, key }) => loaded.get(stream, key)))
  guards.delete(target)
  const { breaches, acknowledged } = consult(entry.rules, view, now, loaded, prepared.acknowledge)
  if (breaches.length > 0) throw new RuleBreached(entry.name, breaches)

  const decided = command.decide({
    ...view,
    ...now,
    facts: factsOf(command.needs, view, loaded),
    emit: (kind: string, data: unknown): AnyEvent => {
      const schema = command.stream.schemas[kind]
      if (schema === undefined) throw new Error(`Stream ${command.stream.name} has no event ${kind}`)
      return { type: `${command.stream.name}.${kind}`, data: zc.parse(schema, data) }
    },
    refuse,
  } as never)
  const code = refusalCode(decided)
  if (code !== undefined) {
    const words = command.refusals[code]
    if (words === undefined) throw new Error(`${entry.name} refuses with an undeclared code ${code}`)
    throw new CommandRefused(entry.name, code, words)
  }

  const events = (Array.isArray(decided) ? decided : [decided]) as ReadonlyArray<AnyEvent>
  const { meta, text } = metas.of(prepared, acknowledged)
  const stored = events.map(
    (event): NewEvent => ({
      id: newId(),
      commandId: prepared.commandId,
      type: command.stream.storedType(event.type),
      data: JSON.stringify(event.data),
      meta: text,
    }),
  )
  for (const event of events) target.state = command.stream.fold(target.state, event, meta)
  target.version += events.length
  return { prepared, events, stored, meta, target, state: target.state, version: target.version, guards: [...guards] }
}
