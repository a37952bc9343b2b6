/**
 * Budget counselling, as a *Point Conseil Budget* does it.
 *
 * @module
 */
export { BudgetFile, type BudgetFileState } from "./file/index.ts"
export { type BudgetCounseling, budgetCounseling } from "./plugin.ts"
