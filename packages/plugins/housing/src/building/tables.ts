import { column, defineProjection, defineRows, defineTable } from "@traitdunion/core"
import { BuildingVisit } from "./stream.ts"

/** The collective visits of buildings. */
export const buildingTable = defineTable("housing_building_visit", {
  institution: column.indexed(column.text()),
  on: column.indexed(column.date()),
  found: column.integer(),
  repaired: column.integer(),
})

/** @internal One row a visit. */
export const buildingRow = defineProjection(BuildingVisit, buildingTable, ({ visited, repaired }) =>
  visited === null
    ? null
    : {
        institution: visited.institution,
        on: visited.on,
        found: visited.observations.filter(({ finding }) => finding !== "good").length,
        repaired: repaired.length,
      },
)

/** The days on which buildings were visited and put right. */
export const buildingDayTable = defineTable("housing_building_day", { on: column.indexed(column.date()) })

/** @internal One row a dated act. */
export const buildingDayRows = defineRows(BuildingVisit, buildingDayTable, ({ visited, repaired }) =>
  visited === null
    ? []
    : [["visit", { on: visited.on }] as const, ...repaired.map(({ place, on }) => [place, { on }] as const)],
)
