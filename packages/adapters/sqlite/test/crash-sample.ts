import type { CommitBatch } from "@traitdunion/core"

/** The streams that are written to. */
export const STREAMS: ReadonlyArray<string> = ["counter/1", "counter/2", "counter/3", "counter/4", "counter/5"]

/** Whole numbers below a bound, the same ones for the same seed. */
export const random = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/**
 * A command that writes several events on each of two or three streams, and their rows. Each event says how many the
 * command has in all, so that half of one can be told. `versions` are moved on.
 */
export const crashBatch = (
  commandId: string,
  versions: Map<string, number>,
  next: (below: number) => number,
): CommitBatch => {
  const first = next(STREAMS.length)
  const parts = Array.from({ length: 2 + next(2) }, (_, index) => ({
    stream: STREAMS[(first + index) % STREAMS.length] ?? "",
    events: 1 + next(4),
  }))
  const inAll = parts.reduce((sum, { events }) => sum + events, 0)
  const filling = "é".repeat(next(900))
  const writes = parts.map(({ stream, events }) => {
    const expected = versions.get(stream) ?? 0
    versions.set(stream, expected + events)
    return {
      stream,
      expected,
      events: Array.from({ length: events }, (_, index) => ({
        id: `${commandId}/${stream}/${index}`,
        commandId,
        type: "counter.Raised",
        data: JSON.stringify({ inAll, filling }),
        meta: "{}",
      })),
    }
  })
  return {
    writes,
    guards: STREAMS.filter((stream) => !parts.some((part) => part.stream === stream)).map((stream) => ({
      stream,
      expected: versions.get(stream) ?? 0,
    })),
    rows: writes.map(({ stream }) => ({
      table: "counter",
      key: stream,
      row: { total: versions.get(stream), command: commandId },
    })),
  }
}
