import { column, defineProjection, defineRows, defineTable } from "@traitdunion/core"
import type { Supply } from "../law/index.ts"
import { last } from "./rules/course.ts"
import { SupplyFile } from "./stream.ts"

/** The files with suppliers. Nobody's name stands in it. */
export const supplyTable = defineTable("energy_supply", {
  holder: column.indexed(column.text()),
  supply: column.indexed(column.text<Supply>()),
  opened_on: column.indexed(column.date()),
  closed_on: column.nullable(column.date()),
})

/** @internal One row a file. */
export const supplyRow = defineProjection(SupplyFile, supplyTable, ({ opened, facts }) =>
  opened === null
    ? null
    : {
        holder: opened.holder,
        supply: opened.supply,
        opened_on: opened.on,
        closed_on: last(facts, "closed")?.on ?? null,
      },
)

/** The days on which something happened with a supplier. */
export const supplyDayTable = defineTable("energy_supply_day", { on: column.indexed(column.date()) })

/** @internal One row a day. */
export const supplyDayRows = defineRows(SupplyFile, supplyDayTable, ({ opened, facts }) =>
  opened === null ? [] : [...new Set([opened.on, ...facts.map(({ on }) => on)])].map((on) => [on, { on }] as const),
)
