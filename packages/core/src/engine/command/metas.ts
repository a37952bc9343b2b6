import type { Instant, PlainDate } from "../../kernel/index.ts"
import type { EventMeta } from "../../plugin/index.ts"
import type { Prepared } from "./prepare.ts"

/** What events say about themselves, and its text as it is stored. */
export interface MetaText {
  readonly meta: EventMeta
  readonly text: string
}

/** The metas of one attempt. The commands of an import have the same, so the last one is kept. */
export class Metas {
  readonly #now: { readonly at: Instant; readonly today: PlainDate }
  #last: (MetaText & { readonly of: Prepared }) | undefined

  constructor(now: { readonly at: Instant; readonly today: PlainDate }) {
    this.#now = now
  }

  /** The meta of a command's events. */
  of(prepared: Prepared, acknowledged: ReadonlyArray<string>): MetaText {
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
    }
    this.#last = { of: prepared, meta, text: JSON.stringify(meta) }
    return this.#last
  }
}
