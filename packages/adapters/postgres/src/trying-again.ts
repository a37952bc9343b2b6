import { setTimeout } from "node:timers/promises"
import { StorageFailure } from "@traitdunion/core"

/** Serialization failures and deadlocks: the server took the whole transaction back, and says to try again. */
const GIVEN_UP: ReadonlyArray<string> = ["40001", "40P01"]
const FIRST_PAUSE_MS = 5

const wasGivenUp = (error: unknown): boolean => {
  if (!(error instanceof StorageFailure)) return false
  const { code } = (error.cause ?? {}) as { readonly code?: unknown }
  return typeof code === "string" && GIVEN_UP.includes(code)
}

/** Run something that leaves nothing behind when it fails, again while the server gives it up for others' sake. */
export const tryingAgain = async <T>(run: () => Promise<T>, retries: number): Promise<T> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await run()
    } catch (error) {
      if (tries >= retries || !wasGivenUp(error)) throw error
      await setTimeout(FIRST_PAUSE_MS * 2 ** tries * (0.5 + Math.random()))
    }
  }
}
