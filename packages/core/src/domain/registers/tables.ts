import { column, defineTable } from "../../plugin/index.ts"
import type { RegisterKey, Theme } from "./vocabulary.ts"

/** The acts, to find them by their day. */
export const activityTable = defineTable(
  "activity",
  {
    on: column.indexed(column.date()),
    register: column.text<RegisterKey>(),
    minutes: column.integer(),
    persons: column.integer(),
    mediator: column.indexed(column.nullable(column.text())),
    mediation: column.indexed(column.nullable(column.text())),
    theme: column.nullable(column.text<Theme>()),
    place: column.nullable(column.text()),
    commune: column.nullable(column.text()),
    source: column.indexed(column.nullable(column.text())),
    source_line: column.nullable(column.text()),
  },
  { version: 4 },
)
