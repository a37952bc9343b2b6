import { defineQuery, field } from "@traitdunion/core"
import * as z from "zod"
import { counsellors } from "../file/index.ts"
import { BudgetRight } from "./stream.ts"
import { rightTable } from "./tables.ts"

/** The rights that were looked at with a household, the oldest first. */
export const rights = defineQuery({
  summary: { fr: "Lire les droits vérifiés avec un foyer", en: "Read the rights looked at with a household" },
  by: counsellors,
  input: z.strictObject({ file: field.id }),
  run: async ({ input, read }) => {
    const rows = await read.rows(rightTable, { where: { file: input.file }, orderBy: [["recorded_on", "asc"]] })
    const states = await read.states(
      BudgetRight,
      rows.map(({ key }) => key),
    )
    return rows.flatMap(({ key }) => {
      const recorded = states.get(key)?.recorded
      if (recorded === null || recorded === undefined) return []
      const { right, result, monthly, on } = recorded
      return [{ id: key, right, result, monthly: monthly ?? null, on }]
    })
  },
})
