import { setTimeout } from "node:timers/promises"
import { StorageFailure } from "@traitdunion/core"
import { BrokerFailure } from "./failure.ts"
import { checkOptions } from "./options.ts"
import { Relaying, type RelayOptions, type RelayReport } from "./relay.ts"

/** Wait so long, or until the signal. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>

/** What is told to which broker, and how patiently. */
export interface FollowOptions extends RelayOptions {
  /** Ends it. */
  readonly signal: AbortSignal
  /** How long to wait before the journal is looked at again, in milliseconds: 1000 by default. */
  readonly everyMs?: number
  /** How many times in a row a broker or a storage that is away is tried again: 100 by default, some 45 minutes. */
  readonly retries?: number
  /** The first wait after a failure, doubled each time: 200 by default. */
  readonly backOffMs?: number
  /** The longest wait: 30,000 by default. */
  readonly longestMs?: number
  /** Told of each failure that is tried again. */
  readonly onRetry?: (failure: BrokerFailure | StorageFailure, retry: number) => void
  /** How it waits: by the clock of the machine by default. */
  readonly pause?: Pause
}

const byClock: Pause = async (ms, signal) => {
  // Waking up early is what the signal is for.
  await setTimeout(ms, undefined, { signal }).catch(() => {})
}

/** Whether it may be otherwise a little later. */
const passes = (error: unknown): error is BrokerFailure | StorageFailure =>
  (error instanceof BrokerFailure && (error.reason === "unavailable" || error.reason === "overtaken")) ||
  (error instanceof StorageFailure && (error.reason === "unavailable" || error.reason === "locked"))

/**
 * Tell a broker what happens in a structure, until the signal: like `relay`, then again and again. A broker or a storage
 * that is away is waited for, longer each time.
 *
 * Rejects with the last `BrokerFailure` or `StorageFailure` when it gives up, at once when waiting would not help,
 * and with `InvalidInput` when an option cannot be.
 *
 * @example
 * ```ts
 * import { memoryStorage } from "@traitdunion/core/testing"
 * import { follow } from "@traitdunion/outbox"
 * import { memoryBroker } from "@traitdunion/outbox/testing"
 * const stop = new AbortController()
 * const options = { structure: "association-exemple", storage: memoryStorage(), broker: memoryBroker() }
 * const following = follow({ ...options, signal: stop.signal })
 * stop.abort()
 * const { position } = await following // 0
 * ```
 */
export const follow = async (options: FollowOptions): Promise<RelayReport> => {
  checkOptions("outbox.follow", options)
  const { structure, storage, signal, everyMs = 1000, retries = 100, backOffMs = 200, longestMs = 30_000 } = options
  const pause = options.pause ?? byClock
  const report = { published: 0, position: 0 }
  let failed = 0
  while (!signal.aborted) {
    try {
      const store = await storage.open({ structure, tables: [] })
      const relaying = new Relaying(store, options)
      try {
        while (!signal.aborted) {
          await relaying.catchUp()
          failed = 0
          if (!signal.aborted) await pause(everyMs, signal)
        }
      } finally {
        report.published += relaying.published
        report.position = Math.max(report.position, relaying.position)
        await store.close()
      }
    } catch (error) {
      if (!passes(error) || failed >= retries) throw error
      failed += 1
      options.onRetry?.(error, failed)
      await pause(Math.min(longestMs, backOffMs * 2 ** (failed - 1)), signal)
    }
  }
  return report
}
