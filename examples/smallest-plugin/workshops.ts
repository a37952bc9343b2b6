// biome-ignore-all format: laid out by hand, so that the whole plugin can be taken in at one look
// #region imports
import {
  block, column, definePlugin, defineProjection, defineQuery, defineRule, defineStream, defineTable, field, pass,
  principles,
} from "@traitdunion/core"
import * as z from "zod"

// #endregion

// #region stream
const planned = z.strictObject({ title: field.text(), on: field.date, openToAll: z.boolean() })
const Workshop = defineStream("workshop", { Planned: planned, Held: z.strictObject({ persons: field.persons }) })
  .evolve<{ readonly title: string | null; readonly persons: number | null }>({ title: null, persons: null }, {
    Planned: (state, { title }) => ({ ...state, title }),
    Held: (state, { persons }) => ({ ...state, persons }),
  })
// #endregion
// #region commands
const plan = Workshop.command({
  summary: { fr: "Prévoir un atelier collectif" }, by: ["mediator", "lead"], input: planned,
  key: (_, newId) => newId(),
  decide: ({ input, emit }) => emit("Planned", input),
})
const hold = Workshop.command({
  summary: { fr: "Consigner un atelier tenu" }, by: ["mediator", "lead"],
  input: z.strictObject({ workshop: field.id, persons: field.persons }),
  key: (input) => input.workshop,
  refusals: { NotPlanned: { fr: "Cet atelier n'est pas prévu.", en: "This workshop is not planned." } },
  decide: ({ input, state, emit, refuse }) =>
    state.title === null ? refuse("NotPlanned") : emit("Held", { persons: input.persons }),
})
// #endregion
// #region rule
const openToAll = defineRule({
  id: "workshops/open-to-all", label: { fr: "Un atelier est ouvert à toute personne" },
  principle: principles.accessibility, on: [plan],
  check: ({ input }) => input.openToAll ? pass : block({ fr: "Ouvrir l'atelier.", en: "Open it to all." }),
})
// #endregion
// #region table
const held = defineTable("workshop", { title: column.text(), persons: column.integer() })
const row = defineProjection(Workshop, held, ({ title, persons }) => (title && persons ? { title, persons } : null))
const list = defineQuery({
  summary: { fr: "Lister les ateliers tenus" }, by: ["mediator", "lead", "auditor"], input: z.strictObject({}),
  run: ({ read }) => read.rows(held, { orderBy: [["title", "asc"]] }),
})
// #endregion
// #region plugin-value
const all = { streams: [Workshop], commands: { plan, hold }, queries: { list }, tables: [held], projections: [row] }
export const workshops = definePlugin({ id: "workshops", label: { fr: "Ateliers" }, rules: [openToAll], ...all })
// #endregion
