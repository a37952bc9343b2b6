import { type ReadContext, streamKeyOf, type TallyEntry } from "../../../plugin/index.ts"
import type { KnownEntries } from "../../../reporting/assembly.ts"

/** @internal The entries that say behind whom they stand, read from the streams: figures hold no such thing. */
export const knownEntries =
  (read: ReadContext): KnownEntries =>
  async (tally, { from, to, perimeter = "" }) => {
    const { table, columns, who } = tally.days
    if (who === undefined) return []
    const keys = new Set<string>()
    for (const column of columns) {
      for (const row of await read.rows(table, { where: { [column]: { from, to } } })) {
        if (row[who] !== null) keys.add(streamKeyOf(table, row.key))
      }
    }
    const found: Array<TallyEntry<string, string>> = []
    for (const [key, state] of await read.states(tally.stream, [...keys])) {
      for (const entry of tally.entries(state as never, key)) {
        const counts = perimeter === "" || entry.within?.includes(perimeter) === true
        if (entry.who !== undefined && from <= entry.on && entry.on <= to && counts) found.push(entry)
      }
    }
    return found
  }
