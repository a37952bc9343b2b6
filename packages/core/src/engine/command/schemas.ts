import * as zc from "zod/v4/core"
import type { NewEvent } from "../../journal/index.ts"
import type { AnyEvent, AnyStream, EventMeta } from "../../plugin/index.ts"
import type { Now, Prepared } from "./input.ts"

/** The `emit` of a decision: an event of the stream, through its schema. Nothing else can be recorded. */
export const emitOf =
  (stream: AnyStream) =>
  (kind: string, data: unknown): AnyEvent => {
    const schema = stream.schemas[kind]
    if (schema === undefined) throw new Error(`Stream ${stream.name} has no event ${kind}`)
    return { type: `${stream.name}.${kind}`, data: zc.parse(schema, data) }
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
    const meta: EventMeta = {
      at: this.#now.at,
      on: this.#now.today,
      actor: prepared.actor,
      command: prepared.entry.name,
      consulted: prepared.entry.ruleIds,
      acknowledged,
      ...(Object.keys(reasons).length === 0 ? {} : { reasons }),
    }
    this.#last = { of: prepared, meta, text: JSON.stringify(meta) }
    return this.#last
  }
}

/** Events of a stream as the journal stores them. */
export const toStore = (
  stream: AnyStream,
  events: ReadonlyArray<AnyEvent>,
  commandId: string,
  meta: string,
  newId: () => string,
): ReadonlyArray<NewEvent> =>
  events.map(({ type, data }) => ({
    id: newId(),
    commandId,
    type: stream.storedType(type),
    data: JSON.stringify(data),
    meta,
  }))
