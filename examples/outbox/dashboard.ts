// The board of a town hall: how many acts of each type a structure recorded. It hears that something happened, and no more.
import { readMessage } from "@traitdunion/outbox"

/** A board that is fed with messages as they come, doubles among them. */
export interface Dashboard {
  readonly hear: (text: string) => void
  readonly counts: () => Readonly<Record<string, number>>
}

// #region dashboard
/** Counts acts by type. A message may come twice: what was heard before is known by its id. */
export const dashboard = (): Dashboard => {
  const heard = new Set<string>()
  const counts = new Map<string, number>()
  return {
    hear: (text) => {
      const { id, type } = readMessage(text)
      if (heard.has(id)) return
      heard.add(id)
      counts.set(type, (counts.get(type) ?? 0) + 1)
    },
    counts: () => Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
}
// #endregion
