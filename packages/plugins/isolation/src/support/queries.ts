import { defineQuery, field, recordsOf } from "@traitdunion/core"
import * as z from "zod"
import { visitors } from "../vocabulary.ts"
import { supportStage } from "./rules/last.ts"
import { contactAllowed } from "./rules/refusal.ts"
import { IsolationSupport } from "./stream.ts"
import { supportTable } from "./tables.ts"
import { supportStages } from "./vocabulary.ts"

/** A support with where it stands, whether the person may be contacted today, what falls due and what to do next. */
export const support = defineQuery({
  summary: { fr: "Lire un accompagnement contre l'isolement", en: "Read a support and what comes next" },
  by: visitors,
  input: z.strictObject({ support: field.of("isolation-support") }),
  run: async ({ input, read, today }) => {
    const state = await read.state(IsolationSupport, input.support)
    const { opened, facts } = state
    if (opened === null) return null
    return {
      support: input.support,
      ...opened,
      stage: supportStage(facts),
      facts,
      contact: contactAllowed(facts, today),
      due: IsolationSupport.due(state),
      next: IsolationSupport.next(state),
    }
  },
})

/** The supports, the oldest first: all, those at a stage, or those of a person. */
export const supports = defineQuery({
  summary: { fr: "Lister les accompagnements contre l'isolement", en: "List the supports" },
  by: [...visitors, "director"],
  input: z.strictObject({
    stage: z.exactOptional(field.keyOf(supportStages)),
    holder: z.exactOptional(field.person),
  }),
  run: async ({ input: { holder, ...asked }, read }) => {
    const where = holder === undefined ? asked : { ...asked, holder: { in: await recordsOf(read, holder) } }
    const rows = await read.rows(supportTable, { where, orderBy: [["opened_on", "asc"]] })
    return rows.map(({ key, holder: of, commune, stage, opened_on: openedOn }) => ({
      support: key,
      holder: of,
      commune,
      stage,
      openedOn,
    }))
  },
})
