import { definePlugin, defineReaders, Person } from "@traitdunion/core"
import { BudgetFile, closeFile, openFile } from "./file/index.ts"

const readers = [
  defineReaders(BudgetFile, {
    label: { fr: "Ceux qui connaissent la personne", en: "Those who know the person" },
    check: async ({ state, read }) => state.opened !== null && read.mayRead(Person, state.opened.holder),
  }),
]

const plugin = definePlugin({
  id: "budget",
  label: { fr: "Conseil budgétaire", en: "Budget counselling" },
  streams: [BudgetFile],
  commands: { openFile, closeFile },
  readers,
})
type Inferred = typeof plugin
/** The plugin `budget`. */
export interface BudgetCounseling extends Inferred {}
/** The work of a *Point Conseil Budget*: household budget, diagnosis, over-indebtedness, bank inclusion, creditors. */
export const budgetCounseling: BudgetCounseling = plugin
