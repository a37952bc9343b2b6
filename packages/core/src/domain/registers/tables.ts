import { column, defineTable } from "../../plugin/index.ts"
import type { RegisterKey } from "./vocabulary.ts"

/** The acts, to find them by their day. */
export const activityTable = defineTable(
  "activity",
  {
    on: column.indexed(column.date()),
    register: column.text<RegisterKey>(),
    minutes: column.integer(),
    persons: column.integer(),
    mediation: column.nullable(column.text()),
    source: column.nullable(column.text()),
    source_line: column.nullable(column.text()),
  },
  { version: 2 },
)
