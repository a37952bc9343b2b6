// A second plugin that stands on the first: a list of what was held.
import { column, definePlugin, defineProjection, defineQuery, defineTable } from "@traitdunion/core"
import * as z from "zod"
import { Workshop } from "./workshops.ts"

// #region table
const held = defineTable("workshop", { persons: column.integer() })
const row = defineProjection(Workshop, held, ({ persons }) => (persons > 0 ? { persons } : null))
const all = defineQuery({
  summary: { fr: "Lister les ateliers tenus" },
  by: ["mediator", "lead", "auditor"],
  input: z.strictObject({}),
  run: ({ read }) => read.rows(held, { orderBy: [["persons", "desc"]] }),
})
export const workshopList = definePlugin({
  id: "workshop-list",
  label: { fr: "Liste des ateliers" },
  requires: ["workshops"],
  queries: { all },
  tables: [held],
  projections: [row],
})
// #endregion
