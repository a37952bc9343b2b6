// #region imports
import { block, definePlugin, defineQuery, defineRule, defineStream, field, pass, principles } from "@traitdunion/core"
import * as z from "zod"

// #endregion
// #region stream
const held = z.strictObject({ workshop: field.id, persons: field.persons, openToAll: z.boolean() })
export const Workshop = defineStream("workshop", { Held: held }).evolve<{ readonly persons: number }>(
  { persons: 0 },
  { Held: (state, { persons }) => ({ persons: state.persons + persons }) },
)
// #endregion

// #region command
const hold = Workshop.command({
  summary: { fr: "Consigner un atelier tenu" },
  by: ["mediator", "lead"],
  input: held,
  key: (input) => input.workshop,
  refusals: { AlreadyHeld: { fr: "Cet atelier est déjà consigné.", en: "This workshop is already recorded." } },
  decide: ({ input, state, emit, refuse }) => (state.persons > 0 ? refuse("AlreadyHeld") : emit("Held", input)),
})
// #endregion

// #region rule
const openToAll = defineRule({
  id: "workshops/open-to-all",
  label: { fr: "Un atelier est ouvert à toute personne" },
  principle: principles.accessibility,
  on: [hold],
  check: ({ input }) => (input.openToAll ? pass : block({ fr: "Ouvrir l'atelier à tous.", en: "Open it to all." })),
})
// #endregion

// #region query
const one = defineQuery({
  summary: { fr: "Lire un atelier" },
  by: ["mediator", "lead", "auditor"],
  input: field.id,
  run: ({ input, read }) => read.state(Workshop, input),
})
// #endregion

// #region plugin-value
const parts = { streams: [Workshop], commands: { hold }, queries: { one }, rules: [openToAll] }
export const workshops = definePlugin({ id: "workshops", label: { fr: "Ateliers" }, ...parts })
// #endregion
