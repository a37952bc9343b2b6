import { column, defineProjection, defineTable } from "@traitdunion/core"
import { decencyStage, last } from "./rules/course.ts"
import { HousingDecency } from "./stream.ts"
import type { DecencyStage } from "./vocabulary.ts"

/** The claims about dwellings, to list them and to find them by their days. Nobody's name stands in it. */
export const decencyTable = defineTable("housing_decency", {
  holder: column.indexed(column.text()),
  stage: column.indexed(column.text<DecencyStage>()),
  opened_on: column.indexed(column.date()),
  claimed_on: column.nullable(column.date()),
  reported_on: column.nullable(column.date()),
  done_on: column.nullable(column.date()),
  closed_on: column.nullable(column.date()),
})

/** @internal One row a claim. */
export const decencyRow = defineProjection(HousingDecency, decencyTable, ({ opened, facts }) =>
  opened === null
    ? null
    : {
        holder: opened.holder,
        stage: decencyStage(facts),
        opened_on: opened.on,
        claimed_on: last(facts, "claim-sent")?.on ?? null,
        reported_on: last(facts, "reported")?.on ?? null,
        done_on: last(facts, "works-done")?.on ?? null,
        closed_on: last(facts, "closed")?.on ?? null,
      },
)
