import { createHash } from "node:crypto"
import { joined } from "./chain.ts"
import { isOwnText } from "./own-texts.ts"
import type { KeyWrite, Store } from "./storage.ts"

const AT_ONCE = 1000

/** All the keys of a structure in one number and one hash, so that two places can be compared without showing any. */
export interface KeySum {
  readonly count: number
  readonly hash: string
}

/** Put the keys of the source in place, those alone that are not there as they are. Answers how many. */
export const copyKeys = async (source: Store, target: Store): Promise<number> => {
  let [after, changed] = ["", 0]
  for (;;) {
    const page = await source.allKeys(after, AT_ONCE)
    const last = page.at(-1)
    if (last === undefined) return changed
    const there = await target.keys(page.map(([subject]) => subject))
    const keys = page.flatMap(([subject, value]): ReadonlyArray<KeyWrite> => {
      if (isOwnText(subject)) return []
      const expected = there.get(subject) ?? null
      return expected === value ? [] : [{ subject, expected, value }]
    })
    if (keys.length > 0) await target.commit({ writes: [], guards: [], rows: [], keys })
    changed += keys.length
    after = last[0]
  }
}

/** Add up the keys of a place. */
export const sumKeys = async (store: Store): Promise<KeySum> => {
  const hash = createHash("sha256")
  let [after, count] = ["", 0]
  for (;;) {
    const page = await store.allKeys(after, AT_ONCE)
    for (const pair of page) {
      if (isOwnText(pair[0])) continue
      hash.update(joined(pair))
      count += 1
    }
    const last = page.at(-1)
    if (last === undefined) return { count, hash: hash.digest("hex") }
    after = last[0]
  }
}
