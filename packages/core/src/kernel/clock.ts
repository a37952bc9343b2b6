import type { Instant } from "./date.ts"

/** What time it is. Replaceable, so that tests and replays never depend on the hour. */
export interface Clock {
  readonly now: () => Instant
  /**
   * Whether it is meant to tell the real time, as the machine's own does: it is then compared with that of the database
   * server. One for tests or replays is not.
   */
  readonly real?: boolean
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() as Instant, real: true }
