import { column, defineTable } from "../../plugin/index.ts"
import type { Stage } from "./rules/stages.ts"

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
    pole: column.nullable(column.text()),
  },
  { version: 3 },
)

/** Who is a party of which mediation. */
export const mediationPartyTable = defineTable("mediation_party", {
  mediation: column.text(),
  party: column.indexed(column.text()),
  open: column.boolean(),
})

/** Who is in the team of which mediation. */
export const mediationTeamTable = defineTable("mediation_team", {
  mediation: column.text(),
  member: column.indexed(column.text()),
})
