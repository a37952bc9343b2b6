import { column, defineTable } from "../../plugin/index.ts"
import type { Stage } from "./stages.ts"

/** The mediations, to list them and to find them by their days. */
export const mediationTable = defineTable(
  "mediation",
  {
    stage: column.indexed(column.text<Stage>()),
    mediator: column.indexed(column.nullable(column.text())),
    register: column.text(),
    opened_on: column.indexed(column.date()),
    closed_on: column.indexed(column.nullable(column.date())),
    outcome: column.nullable(column.text()),
    parties: column.integer(),
  },
  { version: 2 },
)
