import { isOwnText, type KeyWrite, type Store } from "../../journal/index.ts"
import { type KeyRing, keyEntry, keyText } from "../../journal/sealing/index.ts"
import { ConcurrencyConflict } from "../../kernel/index.ts"

const PAGE = 200

/** How far a rotation has come. */
export interface RotationProgress {
  readonly done: number
}

/**
 * Wrap every data key anew with the key holder's current key. The journal stays as it is: the data keys are the same.
 * A page that changes meanwhile is read again, so that nothing made beside it is lost.
 */
export const rotateKeys = async (
  ring: KeyRing,
  store: Store,
  onProgress?: (progress: RotationProgress) => void,
): Promise<number> => {
  let [after, done] = ["", 0]
  for (;;) {
    const page = await store.allKeys(after, PAGE)
    const last = page.at(-1)
    if (last === undefined) return done
    const writes: Array<KeyWrite> = []
    for (const [subject, text] of page) {
      if (isOwnText(subject)) continue
      const entry = keyEntry(text)
      if (entry.state === "erased") continue
      const again = await ring.wrap(await ring.unwrap(entry, subject), subject)
      writes.push({ subject, expected: text, value: keyText({ state: entry.state, ...again }) })
    }
    try {
      await store.commit({ writes: [], guards: [], rows: [], keys: writes })
    } catch (error) {
      if (error instanceof ConcurrencyConflict) continue
      throw error
    }
    after = last[0]
    done += writes.length
    onProgress?.({ done })
  }
}
