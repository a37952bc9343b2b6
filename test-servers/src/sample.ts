import { type AnyTable, type CommitBatch, column, defineTable, type Opening } from "@traitdunion/core"

/** A small read table. */
const notes: AnyTable = defineTable("note", { words: column.text() })

/** What the tests open. */
export const opening: Opening = { structure: "alpha", tables: [notes] }

/** One command that writes one event on a stream, and its row. */
export const note = (commandId: string, stream = `note/${commandId}`, expected = 0): CommitBatch => ({
  writes: [
    { stream, expected, events: [{ id: `e-${commandId}`, commandId, type: "note.Written", data: "{}", meta: "{}" }] },
  ],
  guards: [],
  rows: [{ table: "note", key: stream, row: { words: commandId } }],
})
