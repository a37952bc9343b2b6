import { column, defineProjection, defineTable, type Theme } from "@traitdunion/core"
import type { Counter } from "../catalogue/index.ts"
import { effectiveRight } from "./rules/effective.ts"
import { last } from "./rules/last.ts"
import { rightsStage } from "./rules/stage.ts"
import { RightsProcedure } from "./stream.ts"
import type { RightsStage } from "./vocabulary.ts"

/** The procedures, to list them and to find them by their days. Nobody's name stands in it. */
export const rightsProcedureTable = defineTable("rights_procedure", {
  holder: column.indexed(column.text()),
  theme: column.text<Theme>(),
  counter: column.indexed(column.text<Counter>()),
  stage: column.indexed(column.text<RightsStage>()),
  opened_on: column.indexed(column.date()),
  filed_on: column.nullable(column.date()),
  silence_on: column.nullable(column.date()),
  answered_on: column.nullable(column.date()),
  relayed_on: column.nullable(column.date()),
  effective_on: column.nullable(column.date()),
  said_on: column.nullable(column.date()),
  closed_on: column.nullable(column.date()),
})

/** @internal One row a procedure. */
export const rightsProcedureRow = defineProjection(RightsProcedure, rightsProcedureTable, (state) => {
  const { opened, facts } = state
  if (opened === null) return null
  return {
    holder: opened.holder,
    theme: opened.theme,
    counter: opened.counter,
    stage: rightsStage(facts),
    opened_on: opened.on,
    filed_on: last(facts, "filed")?.on ?? null,
    silence_on: last(facts, "silence")?.on ?? null,
    answered_on: last(facts, "answered")?.on ?? null,
    relayed_on: last(facts, "handed-over")?.on ?? null,
    effective_on: effectiveRight(state)?.on ?? null,
    said_on: last(facts, "said")?.on ?? null,
    closed_on: last(facts, "closed")?.on ?? null,
  }
})
