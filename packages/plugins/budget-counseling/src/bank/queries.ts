import { defineQuery, field } from "@traitdunion/core"
import * as z from "zod"
import { counsellors } from "../file/index.ts"
import { BankProcedure } from "./stream.ts"
import { bankTable } from "./tables.ts"

/** The bank procedures of a household, opened for who may read them, the oldest first. */
export const bankProcedures = defineQuery({
  summary: { fr: "Lire les démarches bancaires d'un foyer", en: "Read the bank procedures of a household" },
  by: counsellors,
  input: z.strictObject({ file: field.id }),
  run: async ({ input, read }) => {
    const rows = await read.rows(bankTable, { where: { file: input.file }, orderBy: [["asked_on", "asc"]] })
    const states = await read.states(
      BankProcedure,
      rows.map(({ key }) => key),
    )
    return rows.flatMap(({ key }) => {
      const state = states.get(key)
      return state === undefined || state.asked === null ? [] : [{ procedure: key, ...state, asked: state.asked }]
    })
  },
})
