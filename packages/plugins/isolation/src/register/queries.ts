import { defineQuery, field, recordsOf } from "@traitdunion/core"
import * as z from "zod"
import { registerAnswer } from "../law/index.ts"
import { visitors } from "../vocabulary.ts"
import { last, registerStage } from "./rules/course.ts"
import { RegisterReferral } from "./stream.ts"
import { registerTable } from "./tables.ts"
import { registerStages } from "./vocabulary.ts"

/** A referral to the register, with where it stands, by when the mayor answers, and what to do next. */
export const register = defineQuery({
  summary: { fr: "Lire une inscription au registre communal", en: "Read a referral to the register" },
  by: visitors,
  input: z.strictObject({ referral: field.of("isolation-register") }),
  run: async ({ input, read }) => {
    const state = await read.state(RegisterReferral, input.referral)
    const { opened, facts } = state
    if (opened === null) return null
    const asked = last(facts, "delivered") ?? last(facts, "sent")
    return {
      referral: input.referral,
      ...opened,
      stage: registerStage(facts),
      facts,
      answer: asked === undefined ? null : registerAnswer(asked.on),
      next: RegisterReferral.next(state),
    }
  },
})

/** The referrals to registers, the oldest first: all, those at a stage, or those of a person. */
export const registers = defineQuery({
  summary: { fr: "Lister les inscriptions au registre communal", en: "List the referrals to registers" },
  by: [...visitors, "director"],
  input: z.strictObject({
    stage: z.exactOptional(field.keyOf(registerStages)),
    holder: z.exactOptional(field.person),
  }),
  run: async ({ input: { holder, ...asked }, read }) => {
    const where = holder === undefined ? asked : { ...asked, holder: { in: await recordsOf(read, holder) } }
    const rows = await read.rows(registerTable, { where, orderBy: [["opened_on", "asc"]] })
    return rows.map(({ key, holder: of, stage, opened_on: openedOn }) => ({
      referral: key,
      holder: of,
      stage,
      openedOn,
    }))
  },
})
