import { setTimeout } from "node:timers/promises"
import { StorageFailure } from "@traitdunion/core"

/** When something is tried again. */
export interface TryingAgain {
  /** How many times at the most. */
  readonly retries: number
  /** Whether the engine took the whole transaction back for others' sake, told by the driver's own error. */
  readonly wasGivenUp: (cause: unknown) => boolean
}

const FIRST_PAUSE_MS = 5

/** Run something that leaves nothing behind when it fails, again while the engine gives it up, with growing pauses. */
export const tryingAgain = async <T>(run: () => Promise<T>, { retries, wasGivenUp }: TryingAgain): Promise<T> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await run()
    } catch (error) {
      if (tries >= retries || !(error instanceof StorageFailure) || !wasGivenUp(error.cause)) throw error
      await setTimeout(FIRST_PAUSE_MS * 2 ** tries * (0.5 + Math.random()))
    }
  }
}
