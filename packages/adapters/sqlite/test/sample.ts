import { type AnyTable, type CommitBatch, column, defineTable, type Opening } from "@traitdunion/core"

/** How far a counter stands, by stream: what its events add up to. */
export const counters: AnyTable = defineTable("counter", { total: column.integer(), command: column.text() })

/** What the tests open. */
export const opening: Opening = { structure: "alpha", tables: [counters] }

/** One command that writes one event on a stream, and the row that follows from it. */
export const count = (commandId: string, stream = `counter/${commandId}`, expected = 0): CommitBatch => ({
  writes: [
    { stream, expected, events: [{ id: `e-${commandId}`, commandId, type: "counter.Raised", data: "{}", meta: "{}" }] },
  ],
  guards: [],
  rows: [{ table: "counter", key: stream, row: { total: expected + 1, command: commandId } }],
})
