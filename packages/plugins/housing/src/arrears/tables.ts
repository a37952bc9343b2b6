import { column, defineProjection, defineTable } from "@traitdunion/core"
import type { LandlordKind } from "../law/index.ts"
import { arrearsStage, last } from "./rules/course.ts"
import { Arrears } from "./stream.ts"
import type { ArrearsStage } from "./vocabulary.ts"

/** The files of arrears, to list them and to find them by their days. Nobody's name stands in it. */
export const arrearsTable = defineTable("housing_arrears", {
  holder: column.indexed(column.text()),
  landlord: column.text<LandlordKind>(),
  stage: column.indexed(column.text<ArrearsStage>()),
  opened_on: column.indexed(column.date()),
  ordered_on: column.nullable(column.date()),
  summoned_on: column.nullable(column.date()),
  resumed_on: column.nullable(column.date()),
  judged_on: column.nullable(column.date()),
  plan_on: column.nullable(column.date()),
  fsl_on: column.nullable(column.date()),
  evicted_on: column.nullable(column.date()),
  settled_on: column.nullable(column.date()),
  closed_on: column.nullable(column.date()),
})

/** @internal One row a file. */
export const arrearsRow = defineProjection(Arrears, arrearsTable, ({ opened, facts }) =>
  opened === null
    ? null
    : {
        holder: opened.holder,
        landlord: opened.landlord,
        stage: arrearsStage(facts),
        opened_on: opened.on,
        ordered_on: last(facts, "payment-order")?.on ?? null,
        summoned_on: last(facts, "summons")?.on ?? null,
        resumed_on: last(facts, "rent-resumed")?.on ?? null,
        judged_on: last(facts, "judged")?.on ?? null,
        plan_on: last(facts, "plan-agreed")?.on ?? null,
        fsl_on: last(facts, "fsl-answered")?.on ?? null,
        evicted_on: last(facts, "evicted")?.on ?? null,
        settled_on: last(facts, "settled")?.on ?? null,
        closed_on: last(facts, "closed")?.on ?? null,
      },
)
