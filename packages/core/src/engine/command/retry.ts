import { setTimeout } from "node:timers/promises"
import { ConcurrencyConflict } from "../../kernel/index.ts"

// Ten more tries within about a second: enough for dozens of writers on one mediation, short enough for a person who waits.
const MAX_RETRIES = 10
const FIRST_DELAY_MS = 2
const GROWTH = 1.7

/** What a caller may add to any call. */
export interface CallOptions {
  /**
   * Give up: the call rejects with the signal's reason before its next step, and nothing of it is recorded. A commit
   * that has begun is not given up: its end is awaited and answered.
   */
  readonly signal?: AbortSignal | undefined
}

/**
 * Try again while something that was read changes before the commit: a bounded number of times, each a little later.
 * `final` says that what was done must not be done twice.
 */
export const retry = async <A>(
  run: () => Promise<A>,
  { signal, final = () => false }: CallOptions & { readonly final?: () => boolean } = {},
): Promise<A> => {
  for (let retries = 0; ; retries += 1) {
    signal?.throwIfAborted()
    try {
      return await run()
    } catch (error) {
      if (retries === MAX_RETRIES || final() || !(error instanceof ConcurrencyConflict)) throw error
    }
    const delay = FIRST_DELAY_MS * GROWTH ** retries * (0.8 + 0.4 * Math.random())
    // An abort ends the pause, and is thrown above.
    await setTimeout(delay, undefined, signal === undefined ? {} : { signal }).catch(() => {})
  }
}
