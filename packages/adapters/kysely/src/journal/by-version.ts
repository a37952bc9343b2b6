import type { Guard } from "@traitdunion/core"

/** Streams of which the versions from `version` on are asked for. */
export interface Asking {
  readonly version: number
  readonly streams: ReadonlyArray<string>
}

/** Beyond this number of different versions, streams whose versions are near each other are asked for together. */
const MOST = 8

const grouped = (expectations: ReadonlyArray<Guard>, from: (expected: number) => number): ReadonlyArray<Asking> => {
  const groups = new Map<number, Set<string>>()
  for (const { stream, expected } of expectations) {
    const version = from(expected)
    groups.set(version, (groups.get(version) ?? new Set()).add(stream))
  }
  return [...groups].map(([version, streams]) => ({ version, streams: [...streams] }))
}

/**
 * Streams by the version that is expected of them. From there on, a stream that did not change has one event, or none
 * when it is to begin: the longest streams cost as little as the shortest.
 */
export const byVersion = (expectations: ReadonlyArray<Guard>): ReadonlyArray<Asking> => {
  const exact = grouped(expectations, (expected) => expected)
  if (exact.length <= MOST) return exact
  return grouped(expectations, (expected) => (expected < 1 ? 0 : 2 ** Math.floor(Math.log2(expected))))
}
