import type { Instant } from "./date.ts"

/** What time it is. Replaceable, so that tests and replays never depend on the hour. */
export interface Clock {
  readonly now: () => Instant
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() as Instant }
