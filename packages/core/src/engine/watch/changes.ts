import { setTimeout } from "node:timers/promises"
import type { Store } from "../../journal/index.ts"
import type { CallOptions } from "../command/index.ts"

/** Which changes are followed, and how. */
export interface ChangesOptions extends CallOptions {
  /** Those after this position. Those after the end of the journal by default; 0 begins at its beginning. */
  readonly after?: number
  /** How often the journal is asked for what other processes recorded, in milliseconds. 1000 by default. */
  readonly everyMs?: number
}

/** Wakes those who follow the changes when this process has recorded something. */
export class Pulse {
  #next = Promise.withResolvers<void>()

  /** Resolves at the next beat. */
  get next(): Promise<void> {
    return this.#next.promise
  }

  beat(): void {
    const { resolve } = this.#next
    this.#next = Promise.withResolvers<void>()
    resolve()
  }
}

/** A store whose commits beat the pulse. */
export const pulsing = (store: Store, pulse: Pulse): Store => ({
  ...store,
  commit: async (batch) => {
    const outcome = await store.commit(batch)
    if (batch.writes.length > 0) pulse.beat()
    return outcome
  },
})

/**
 * The positions that are recorded, one after the other, without a gap and without a word of what was recorded there. It
 * ends with its signal, with the store, or when nobody asks on.
 */
export const changes = (
  store: Pick<Store, "readAll">,
  pulse: Pulse,
  closed: AbortSignal,
  { after, everyMs = 1000, signal }: ChangesOptions = {},
): AsyncIterable<number> => {
  const headNow = async (): Promise<number> => (await store.readAll(Number.MAX_SAFE_INTEGER, 1)).head.position
  const start = after === undefined ? headNow() : Promise.resolve(after)
  // Who asks for the first position is given the failure.
  start.catch(() => {})
  return {
    [Symbol.asyncIterator]: () => {
      const left = new AbortController()
      const ended = AbortSignal.any([left.signal, closed, ...(signal === undefined ? [] : [signal])])
      let position: number | undefined
      let head = 0
      const next = async (): Promise<IteratorResult<number, undefined>> => {
        position ??= await start
        while (!ended.aborted) {
          if (position < head) {
            position += 1
            return { done: false, value: position }
          }
          const beat = pulse.next
          head = await headNow()
          if (position >= head)
            await Promise.race([beat, setTimeout(everyMs, undefined, { signal: ended })]).catch(() => {})
        }
        return { done: true, value: undefined }
      }
      const leave = async (): Promise<IteratorResult<number, undefined>> => {
        left.abort()
        return { done: true, value: undefined }
      }
      return { next, return: leave }
    },
  }
}
