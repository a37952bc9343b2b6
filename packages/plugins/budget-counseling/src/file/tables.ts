import { column, defineProjection, defineTable } from "@traitdunion/core"
import { BudgetFile } from "./stream.ts"
import type { FileOutcome, Support } from "./vocabulary.ts"

/** The files, to list them and to find them by their days. Nobody's name stands in it. */
export const fileTable = defineTable(
  "budget_file",
  {
    holder: column.indexed(column.text()),
    support: column.text<Support>(),
    opened_on: column.indexed(column.date()),
    closed_on: column.indexed(column.nullable(column.date())),
    outcome: column.nullable(column.text<FileOutcome>()),
  },
  { version: 2 },
)

/** @internal One row a file. */
export const fileRow = defineProjection(BudgetFile, fileTable, ({ opened, closed }) =>
  opened === null
    ? null
    : {
        holder: opened.holder,
        support: opened.support,
        opened_on: opened.on,
        closed_on: closed?.on ?? null,
        outcome: closed?.outcome ?? null,
      },
)
