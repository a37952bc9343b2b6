import { setImmediate, setTimeout } from "node:timers/promises"
import { errorReason } from "../dialect/index.ts"

/** Tries that only let what is under way in this process go on, before the waiting takes real time. */
const SHORT_TRIES = 4
const LONGEST_PAUSE_MS = 25

/**
 * Repeat something that finds the file locked, until it succeeds or the time is over. SQLite's own waiting would hold
 * up the whole process, and with it the one in the same process that holds the lock.
 */
export const waitingForLock = async <T>(
  run: () => T | Promise<T>,
  timeoutMs: number,
  mayRepeat: () => boolean,
): Promise<T> => {
  let deadline: number | undefined
  for (let tries = 0; ; tries += 1) {
    try {
      return await run()
    } catch (error) {
      deadline ??= performance.now() + timeoutMs
      if (errorReason("sqlite", error) !== "locked" || !mayRepeat() || performance.now() >= deadline) throw error
      await (tries < SHORT_TRIES ? setImmediate() : setTimeout(Math.min(2 ** (tries - SHORT_TRIES), LONGEST_PAUSE_MS)))
    }
  }
}
