import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { defineQuery } from "../../../plugin/index.ts"
import { datedSlots, occurrences } from "./rules.ts"
import { PointOfService } from "./stream.ts"
import { pointTable } from "./tables.ts"

/** @internal The points of service with their slots and closures, as a calendar takes them. */
export const points = defineQuery({
  summary: { fr: "Lister les points de service et leurs horaires", en: "List points of service and their schedules" },
  by: ["mediator", "lead", "director", "board", "auditor"],
  input: z.strictObject({}),
  run: async ({ read }) => {
    const rows = await read.rows(pointTable, { orderBy: [["name", "asc"]] })
    const states = await read.states(
      PointOfService,
      rows.map(({ key }) => key),
    )
    return [...states].flatMap(([id, state]) => {
      if (state.opened === null) return []
      const { name, address, on: openedOn, ...rest } = state.opened
      const located = address === undefined ? {} : { address }
      const { closures, closedOn } = state
      return [{ id, name, ...located, ...rest, openedOn, closedOn, slots: datedSlots(state), closures }]
    })
  },
})

/** @internal When a point is open, day by day. */
export const openings = defineQuery({
  summary: { fr: "Lister les ouvertures d'un point de service", en: "List when a point is open" },
  by: ["mediator", "lead", "director", "board", "auditor"],
  input: z.strictObject({ point: field.id, from: field.date, to: field.date }).refine(({ from, to }) => from <= to, {
    error: "The period ends before it begins",
    params: { fr: "La période finit avant de commencer" },
  }),
  run: async ({ input, read }) => occurrences(await read.state(PointOfService, input.point), input),
})
