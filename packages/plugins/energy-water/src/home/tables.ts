import { column, defineProjection, defineRows, defineTable } from "@traitdunion/core"
import { comparisonsOf } from "./rules/asked.ts"
import { EnergyHome } from "./stream.ts"

/** The households followed for energy and water. Nobody's name stands in it. */
export const homeTable = defineTable("energy_home", {
  holder: column.indexed(column.text()),
  opened_on: column.indexed(column.date()),
  visits: column.integer(),
})

/** @internal One row a household. */
export const homeRow = defineProjection(EnergyHome, homeTable, ({ opened, visits }) =>
  opened === null ? null : { holder: opened.holder, opened_on: opened.on, visits: visits.length },
)

/** The days on which something happened at home. */
export const homeDayTable = defineTable("energy_home_day", { on: column.indexed(column.date()) })

/** @internal One row a dated act. */
export const homeDayRows = defineRows(EnergyHome, homeDayTable, (state) => {
  const { opened, visits, gestures, handed } = state
  if (opened === null) return []
  const days = [
    opened.on,
    ...visits.map(({ on }) => on),
    ...gestures.flatMap(({ on, seenOn }) => (seenOn === null ? [on] : [on, seenOn])),
    ...handed.map(({ on }) => on),
    ...comparisonsOf(state).flatMap(({ after }) => (after === null ? [] : [after.to])),
  ]
  return [...new Set(days)].map((on) => [on, { on }] as const)
})
