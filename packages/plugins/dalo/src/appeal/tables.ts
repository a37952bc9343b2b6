import { column, defineProjection, defineTable } from "@traitdunion/core"
import type { DaloProcedure } from "../law/index.ts"
import { appealStage, last } from "./rules/course.ts"
import { Appeal } from "./stream.ts"
import type { AppealStage } from "./vocabulary.ts"

/** The appeals, to list them and to find them by their days. Nobody's name stands in it. */
export const appealTable = defineTable("dalo_appeal", {
  holder: column.indexed(column.text()),
  procedure: column.text<DaloProcedure>(),
  departement: column.text(),
  stage: column.indexed(column.text<AppealStage>()),
  opened_on: column.indexed(column.date()),
  decided_on: column.nullable(column.date()),
  offered_on: column.nullable(column.date()),
  injunction_on: column.nullable(column.date()),
  rehoused_on: column.nullable(column.date()),
  closed_on: column.nullable(column.date()),
})

/** @internal One row an appeal. */
export const appealRow = defineProjection(Appeal, appealTable, ({ opened, facts }) =>
  opened === null
    ? null
    : {
        holder: opened.holder,
        procedure: opened.procedure,
        departement: opened.departement,
        stage: appealStage({ ...opened, facts }),
        opened_on: opened.on,
        decided_on: last(facts, "decided")?.on ?? null,
        offered_on: last(facts, "offered")?.on ?? null,
        injunction_on: last(facts, "injunction-filed")?.on ?? null,
        rehoused_on: last(facts, "rehoused")?.on ?? null,
        closed_on: last(facts, "closed")?.on ?? null,
      },
)
