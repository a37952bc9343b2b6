import { defineQuery, field } from "@traitdunion/core"
import * as z from "zod"
import { visitors } from "../vocabulary.ts"
import { IsolationRound, toReach } from "./stream.ts"
import { roundTable } from "./tables.ts"

/** A round with its calls, and the supports that are still to be reached. */
export const round = defineQuery({
  summary: { fr: "Lire une tournée", en: "Read a round" },
  by: visitors,
  input: z.strictObject({ round: field.of("isolation-round") }),
  run: async ({ input, read }) => {
    const state = await read.state(IsolationRound, input.round)
    if (state.opened === null) return null
    return {
      round: input.round,
      ...state.opened,
      calls: state.calls,
      toReach: state.closedOn === null ? toReach(state) : [],
      closedOn: state.closedOn,
    }
  },
})

/** The rounds, the latest first. */
export const rounds = defineQuery({
  summary: { fr: "Lister les tournées", en: "List the rounds" },
  by: [...visitors, "director"],
  input: z.strictObject({}),
  run: async ({ read }) => {
    const rows = await read.rows(roundTable, { orderBy: [["on", "desc"]] })
    return rows.map(({ key, kind, on, planned, to_reach: left, closed_on: closedOn }) => ({
      round: key,
      kind,
      on,
      planned,
      toReach: left,
      closedOn,
    }))
  },
})
