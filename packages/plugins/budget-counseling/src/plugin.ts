import { definePlugin, defineReaders, Person } from "@traitdunion/core"
import { cancel, correct, HouseholdBudget, record, sheet, sheets } from "./budget/index.ts"
import { BudgetFile, closeFile, openFile } from "./file/index.ts"

const known = { fr: "Ceux qui connaissent la personne", en: "Those who know the person" }

const readers = [
  defineReaders(HouseholdBudget, {
    label: known,
    check: async ({ key, read }) => {
      const { opened } = await read.state(BudgetFile, key)
      return opened !== null && read.mayRead(Person, opened.holder)
    },
  }),
]

const plugin = definePlugin({
  id: "budget",
  label: { fr: "Conseil budgétaire", en: "Budget counselling" },
  streams: [BudgetFile, HouseholdBudget],
  commands: { openFile, closeFile, record, correct, cancel },
  queries: { sheet, sheets },
  readers,
})
type Inferred = typeof plugin
/** The plugin `budget`. */
export interface BudgetCounseling extends Inferred {}
/** The work of a *Point Conseil Budget*: household budget, diagnosis, over-indebtedness, bank inclusion, creditors. */
export const budgetCounseling: BudgetCounseling = plugin
