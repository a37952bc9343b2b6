import { defineQuery, field, recordsOf } from "@traitdunion/core"
import * as z from "zod"
import { BudgetFile } from "./stream.ts"
import { fileTable } from "./tables.ts"

/** A budget file with where it stands; `null` when there is none. */
export const file = defineQuery({
  summary: { fr: "Lire un dossier budgétaire", en: "Read a budget file" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ file: field.id }),
  run: async ({ input, read }) => {
    const { opened, closed } = await read.state(BudgetFile, input.file)
    return opened === null ? null : { file: input.file, ...opened, closed }
  },
})

/** The budget files, the latest first: all, or those still open. */
export const files = defineQuery({
  summary: { fr: "Lister les dossiers budgétaires", en: "List the budget files" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ open: z.exactOptional(z.literal(true)), holder: z.exactOptional(field.id) }),
  run: async ({ input, read }) => {
    const rows = await read.rows(fileTable, {
      where: {
        ...(input.holder === undefined ? {} : { holder: { in: await recordsOf(read, input.holder) } }),
        ...(input.open ? { closed_on: null } : {}),
      },
      orderBy: [
        ["opened_on", "desc"],
        ["key", "asc"],
      ],
    })
    return rows.map(({ key, holder, support, opened_on, closed_on, outcome }) => ({
      file: key,
      holder,
      support,
      openedOn: opened_on,
      closedOn: closed_on,
      outcome,
    }))
  },
})
