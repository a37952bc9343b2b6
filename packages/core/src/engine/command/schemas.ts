import * as zc from "zod/v4/core"
import type { NewEvent } from "../../journal/index.ts"
import { notJsonIn } from "../../kernel/checks/index.ts"
import { frozen } from "../../kernel/index.ts"
import type { AnyEvent, EventMeta } from "../../plugin/index.ts"
import { type CommandEntry, faultOf, withoutZod } from "../registry/index.ts"
import type { Now, Prepared } from "./input.ts"

/** Events that passed the schema of their kind. */
const passed = new WeakSet<object>()

/** The `emit` of a decision: an event of the stream, through its schema. Nothing else can be recorded. */
export const emitOf =
  (entry: CommandEntry) =>
  (kind: string, data: unknown): AnyEvent => {
    const { stream } = entry.command
    const type = `${stream.name}.${kind}`
    const schema = stream.schemas[kind]
    if (schema === undefined)
      throw faultOf(entry, { path: [], found: "an event that the stream does not declare" }, { type })
    try {
      const event = { type, data: zc.parse(schema, data, { reportInput: true }) }
      passed.add(event)
      return event
    } catch (error) {
      throw withoutZod(entry, error, { type })
    }
  }

/** What was decided, as events of the stream: one that was made by hand passes its schema now. Throws `PluginFault`. */
export const eventsIn = (entry: CommandEntry, decided: unknown): ReadonlyArray<AnyEvent> => {
  const { name } = entry.command.stream
  return (Array.isArray(decided) ? decided : [decided]).map((event: Partial<AnyEvent> | undefined) => {
    if (typeof event === "object" && event !== null && passed.has(event)) return event as AnyEvent
    const type = event?.type
    if (typeof type === "string" && type.startsWith(`${name}.`))
      return emitOf(entry)(type.slice(name.length + 1), event?.data)
    throw faultOf(entry, { path: [], found: "a decision that is no event of its stream, such as a promise" })
  })
}

/** What events say about themselves, and its text as it is stored. */
export interface MetaText {
  readonly meta: EventMeta
  readonly text: string
}

/** The metas of one attempt. The commands of an import have the same, so the last one is kept. */
export class Metas {
  readonly #now: Now
  #last: (MetaText & { readonly of: Prepared }) | undefined

  constructor(now: Now) {
    this.#now = now
  }

  /** The meta of a command's events. */
  of(
    prepared: Prepared,
    acknowledged: ReadonlyArray<string>,
    reasons: Readonly<Record<string, string>> = {},
  ): MetaText {
    const last = this.#last
    const same = last?.of.entry === prepared.entry && last.of.actor === prepared.actor
    if (last !== undefined && same && acknowledged.length + last.meta.acknowledged.length === 0) return last
    const meta: EventMeta = frozen({
      at: this.#now.at,
      on: this.#now.today,
      actor: prepared.actor,
      command: prepared.entry.name,
      consulted: prepared.entry.ruleIds,
      acknowledged,
      ...(Object.keys(reasons).length === 0 ? {} : { reasons }),
    })
    this.#last = { of: prepared, meta, text: JSON.stringify(meta) }
    return this.#last
  }
}

/** Events as the journal stores them. Throws `PluginFault` for one that JSON would not give back as it is. */
export const toStore = (
  entry: CommandEntry,
  events: ReadonlyArray<AnyEvent>,
  commandId: string,
  meta: string,
  newId: () => string,
): ReadonlyArray<NewEvent> =>
  events.map((event) => {
    const lost = notJsonIn(event.data)
    if (lost !== undefined) throw faultOf(entry, lost, event)
    return {
      id: newId(),
      commandId,
      type: entry.command.stream.storedType(event.type),
      data: JSON.stringify(event.data),
      meta,
    }
  })
