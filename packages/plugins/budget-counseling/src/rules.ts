import { defineReaders, Person, type ReadContext } from "@traitdunion/core"
import { BankProcedure } from "./bank/index.ts"
import { HouseholdBudget } from "./budget/index.ts"
import { Negotiation } from "./creditors/index.ts"
import { BudgetFile } from "./file/index.ts"
import { OverIndebtedness } from "./over-indebtedness/index.ts"
import { BudgetRight } from "./rights/index.ts"

const label = { fr: "Ceux qui connaissent la personne", en: "Those who know the person" }
const knows = (read: ReadContext, holder: string | undefined): Promise<boolean> =>
  holder === undefined ? Promise.resolve(false) : read.mayRead(Person, holder)

/** @internal Who reads what a household confides, and keeps its file: those who know the holder of it. */
export const readers = [
  defineReaders(BudgetFile, { label, check: ({ state, read }) => knows(read, state.opened?.holder) }),
  defineReaders(HouseholdBudget, {
    label,
    check: async ({ key, read }) => knows(read, (await read.state(BudgetFile, key)).opened?.holder),
  }),
  defineReaders(Negotiation, { label, check: ({ state, read }) => knows(read, state.begun?.holder) }),
  defineReaders(BudgetRight, { label, check: ({ state, read }) => knows(read, state.recorded?.holder) }),
  defineReaders(OverIndebtedness, { label, check: ({ state, read }) => knows(read, state.begun?.holder) }),
  defineReaders(BankProcedure, { label, check: ({ state, read }) => knows(read, state.asked?.holder) }),
]
