import { coveredPage, type RowChange } from "../../journal/index.ts"
import { open, STRUCTURE_KEYS, sealedIn } from "../../journal/sealing/index.ts"
import type { Sealed } from "../../kernel/index.ts"
import { lookupTable } from "../../plugin/index.ts"
import { holdToOpen } from "../evidence/index.ts"
import { lookupRows } from "./lookup.ts"
import type { TableParts } from "./parts.ts"

const PAGE = 500

/**
 * Make the blind index again: the last value of each field that can be looked up. It takes the keys; without them the
 * index is left as it is, and answers `false`.
 */
export const rebuildLookup = async ({ registry, ring, store, structureKeys }: TableParts): Promise<boolean> => {
  if (!ring.present) return false
  const key = await structureKeys.found(STRUCTURE_KEYS.lookup)
  const last = new Map<string, Sealed<unknown>>()
  for (let after = 0; ; ) {
    const { events } = coveredPage(await store.readAll(after, PAGE), after)
    const end = events.at(-1)?.position
    if (end === undefined) break
    after = end
    for (const event of events) {
      if (!event.data.includes('"lookup"')) continue
      for (const envelope of sealedIn(JSON.parse(event.data))) {
        if (envelope.lookup !== undefined) last.set(`${envelope.subject}/${envelope.field}`, envelope)
      }
    }
  }
  const rows: Array<RowChange> = []
  const envelopes = [...last.values()]
  for (let from = 0; key !== undefined && from < envelopes.length; from += PAGE) {
    const page = envelopes.slice(from, from + PAGE)
    const held = await holdToOpen(
      { registry, ring, store },
      page.map(({ subject }) => subject),
    )
    for (const envelope of page) {
      // Who lost a key is found no more, and all others are.
      if (held.entry(envelope.subject) === undefined) continue
      const dataKey = await held.forOpening(envelope.subject, true)
      if (dataKey !== undefined) rows.push(...lookupRows(key, envelope, open(ring.structure, envelope, dataKey)))
    }
  }
  await store.commit({ writes: [], guards: [], rows, emptied: [lookupTable.name], rebuilt: [lookupTable.name] })
  return true
}
