import { StorageFailure, type Store } from "@traitdunion/core"
import { counterFaults, journalFaults, type Told } from "./check.ts"
import { type Door, storageAt } from "./door.ts"
import type { Engine, EngineName } from "./engines.ts"
import type { Random } from "./random.ts"
import { opening } from "./work.ts"

/** How a trial ended: what was done, in figures, and what is wrong. */
export interface Verdict {
  readonly did: string
  readonly faults: ReadonlyArray<string>
}

/** What a trial runs with. */
export interface Scene {
  readonly name: EngineName
  /** The running engine. It is started when it is asked for first, and shared by the trials that do. */
  readonly engine: () => Promise<Engine>
  readonly short: boolean
  readonly next: Random
  /** Say how far it is. */
  readonly say: (words: string) => void
}

/** One thing that must hold under failure. */
export interface Trial {
  readonly name: string
  readonly engines: ReadonlyArray<EngineName>
  /** Why it cannot be run on this machine. */
  readonly why?: string | undefined
  readonly run: (scene: Scene) => Promise<Verdict>
}

/** Open a door, look, and close it. */
export const lookingAt = async <T>(door: Door, look: (store: Store) => Promise<T>): Promise<T> => {
  const store = await (await storageAt(door)).open(opening)
  try {
    return await look(store)
  } finally {
    await store.close()
  }
}

/** What is wrong with the counters of a place, seen through each of its doors; and how many commands are there. */
export const faultsAt = async (
  doors: ReadonlyArray<Door>,
  told: Told,
): Promise<{ readonly faults: ReadonlyArray<string>; readonly kept: number }> => {
  const faults: Array<string> = []
  let kept = 0
  for (const [index, door] of doors.entries()) {
    const found = await lookingAt(door, async (store) => {
      const chain = await journalFaults(opening.structure, store, told)
      try {
        kept = new Set((await store.recorded([...told.acknowledged])).map(({ commandId }) => commandId)).size
        return [...chain, ...(await counterFaults(store))]
      } catch (error) {
        // What the chain does not cover is read by nobody, and was told above.
        if (chain.length > 0 && error instanceof StorageFailure && error.reason === "altered") return chain
        throw error
      }
    })
    faults.push(...(doors.length === 1 ? found : found.map((fault) => `through node ${index + 1}: ${fault}`)))
  }
  return { faults, kept }
}
