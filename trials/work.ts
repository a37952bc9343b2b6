import { type AnyTable, type CommitBatch, column, defineTable, type Opening } from "@traitdunion/core"
import type { Random } from "./random.ts"

/** How far a counter stands, by stream: what its events add up to. */
const counters: AnyTable = defineTable("counter", { total: column.integer(), command: column.text() })

/** What the trials of the storage open. */
export const opening: Opening = { structure: "alpha", tables: [counters] }

/** The streams that a writer writes to. */
export const streamsOf = (writer: string): ReadonlyArray<string> =>
  [1, 2, 3, 4, 5].map((number) => `counter/${writer}/${number}`)

/** What an event of a trial holds: how many its command has in all, so that half of one can be told. */
export interface CounterData {
  readonly inAll: number
  readonly filling: string
}

/** A command that writes several events on each of two or three streams, guards the others, and puts its rows. */
export const batchOf = (
  commandId: string,
  streams: ReadonlyArray<string>,
  versions: ReadonlyMap<string, number>,
  next: Random,
): CommitBatch => {
  const first = next(streams.length)
  const parts = Array.from({ length: 2 + next(2) }, (_, index) => ({
    stream: streams[(first + index) % streams.length] ?? "",
    events: 1 + next(4),
  }))
  const data: CounterData = {
    inAll: parts.reduce((sum, { events }) => sum + events, 0),
    filling: "é".repeat(next(900)),
  }
  const writes = parts.map(({ stream, events }) => ({
    stream,
    expected: versions.get(stream) ?? 0,
    events: Array.from({ length: events }, (_, index) => ({
      id: `${commandId}/${stream}/${index}`,
      commandId,
      type: "counter.Raised",
      data: JSON.stringify(data),
      meta: "{}",
    })),
  }))
  return {
    writes,
    guards: streams
      .filter((stream) => !parts.some((part) => part.stream === stream))
      .map((stream) => ({ stream, expected: versions.get(stream) ?? 0 })),
    rows: writes.map(({ stream, expected, events }) => ({
      table: "counter",
      key: stream,
      row: { total: expected + events.length, command: commandId },
    })),
  }
}
