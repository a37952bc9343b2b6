import { column, defineProjection, defineTable } from "@traitdunion/core"
import { last, supportStage } from "./rules/last.ts"
import { IsolationSupport } from "./stream.ts"
import type { SupportStage } from "./vocabulary.ts"

/** The supports, to list them and to find them by their days. Nobody's name stands in it. */
export const supportTable = defineTable("isolation_support", {
  holder: column.indexed(column.text()),
  commune: column.nullable(column.text()),
  stage: column.indexed(column.text<SupportStage>()),
  opened_on: column.indexed(column.date()),
  met_on: column.nullable(column.date()),
  accepted_on: column.nullable(column.date()),
  refused_on: column.nullable(column.date()),
  collective_on: column.nullable(column.date()),
  said_on: column.nullable(column.date()),
  closed_on: column.nullable(column.date()),
})

/** @internal One row a support. */
export const supportRow = defineProjection(IsolationSupport, supportTable, ({ opened, facts }) => {
  if (opened === null) return null
  const first = facts.find(({ fact }) => fact === "met")
  const took = facts.find((fact) => fact.fact === "collective" && fact.step !== "invited")
  return {
    holder: opened.holder,
    commune: opened.commune ?? null,
    stage: supportStage(facts),
    opened_on: opened.on,
    met_on: first?.on ?? null,
    accepted_on: last(facts, "accepted")?.on ?? null,
    refused_on: last(facts, "refused")?.on ?? null,
    collective_on: took?.on ?? null,
    said_on: last(facts, "said")?.on ?? null,
    closed_on: last(facts, "closed")?.on ?? null,
  }
})
