import { coveredPage, type JournalPage, type Storage, type Store, type StoredEvent } from "@traitdunion/core"
import type { Broker, LastMessage } from "./broker.ts"
import { BrokerFailure } from "./failure.ts"
import { messageOf } from "./message.ts"
import { checkOptions } from "./options.ts"

/** How far a relay has come. */
export interface RelayProgress {
  /** Position of the last event that the broker has. */
  readonly position: number
  /** Position of the last event of the journal. */
  readonly total: number
}

/** What is told to which broker. */
export interface RelayOptions {
  readonly structure: string
  readonly storage: Storage
  readonly broker: Broker
  /** How many messages are handed to the broker at once, and kept in memory: 500 by default. */
  readonly batch?: number
  /**
   * The streams whose keys are told, by their names: those of things that are nobody by default, see `keyedStreams`. Who
   * adds one that belongs to a person lets the order of messages tell what that person takes part in.
   */
  readonly keyed?: ReadonlyArray<string>
  readonly onProgress?: (progress: RelayProgress) => void
  /** Ends it when what is being published has arrived. */
  readonly signal?: AbortSignal
}

/** What a relay did. */
export interface RelayReport {
  /** Messages that it published, those that the broker had already among them. */
  readonly published: number
  /** Position of the last event that the broker has. */
  readonly position: number
}

const BATCH = 500

/** The events of one structure on their way to a broker, from an opened store. */
export class Relaying {
  readonly #options: RelayOptions
  readonly #store: Store
  /** The last message of the broker; unknown at the beginning, and after each failure. */
  #last: LastMessage | "none" | "unknown" = "unknown"
  published = 0

  constructor(store: Store, options: RelayOptions) {
    this.#store = store
    this.#options = options
  }

  get position(): number {
    return typeof this.#last === "string" ? 0 : this.#last.position
  }

  /** Publish what the broker lacks, until it has all or the signal says enough. */
  async catchUp(): Promise<void> {
    const { onProgress, signal } = this.#options
    if (this.#last === "unknown") this.#last = await this.#ask()
    while (signal?.aborted !== true) {
      const { events, head } = await this.#next(this.#last)
      if (events.length === 0) return
      this.#last = await this.#publish(events)
      onProgress?.({ position: this.position, total: head.position })
    }
  }

  async #ask(): Promise<LastMessage | "none"> {
    return (await this.#options.broker.lastOf(this.#options.structure)) ?? "none"
  }

  /**
   * The events after a message, read with its own event before them: a broker that followed another journal of that name,
   * or one that goes further, is refused, and so is a journal that was replaced meanwhile.
   */
  async #next(last: LastMessage | "none"): Promise<JournalPage> {
    const { batch = BATCH } = this.#options
    if (last === "none") return coveredPage(await this.#store.readAll(0, batch), 0)
    const after = Math.max(0, last.position - 1)
    const { events, head } = coveredPage(await this.#store.readAll(after, batch + 1), after)
    if (events[0]?.id !== last.id) throw new BrokerFailure("relay", "another-journal")
    return { events: events.slice(1), head }
  }

  /** Publish, or learn where the broker stands when somebody else was faster. */
  async #publish(events: ReadonlyArray<StoredEvent>): Promise<LastMessage | "none"> {
    const { structure, broker, keyed } = this.#options
    const before = this.position
    this.#last = "unknown"
    try {
      await broker.publish(events.map((event) => messageOf(structure, event, keyed)))
      this.published += events.length
      return events.at(-1) ?? "none"
    } catch (error) {
      if (!(error instanceof BrokerFailure) || error.reason !== "overtaken") throw error
      const now = await this.#ask()
      // A broker that says so and stands where it stood would be asked for ever.
      if ((now === "none" ? 0 : now.position) === before) throw error
      return now
    }
  }
}

/**
 * Tell a broker what happened in a structure since its last message: every event of the journal, in order, at least once.
 * The journal itself is the outbox: what is committed will be told, what is not never is. It ends when the broker has
 * everything, or with the signal.
 *
 * Rejects with `InvalidInput`, `BrokerFailure` or `StorageFailure`; called again, it goes on where the broker stands.
 *
 * @example
 * ```ts
 * import { memoryStorage } from "@traitdunion/core/testing"
 * import { relay } from "@traitdunion/outbox"
 * import { memoryBroker } from "@traitdunion/outbox/testing"
 * const broker = memoryBroker()
 * const { published } = await relay({ structure: "association-exemple", storage: memoryStorage(), broker }) // 0
 * ```
 */
export const relay = async (options: RelayOptions): Promise<RelayReport> => {
  checkOptions("outbox.relay", options)
  const store = await options.storage.open({ structure: options.structure, tables: [] })
  try {
    const relaying = new Relaying(store, options)
    await relaying.catchUp()
    return { published: relaying.published, position: relaying.position }
  } finally {
    await store.close()
  }
}
