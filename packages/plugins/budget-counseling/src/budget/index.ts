export { type Coarse, type RemainingBand, type ResourceBand, remainingBands, resourceBands } from "./bands.ts"
export { cancel, correct, record } from "./commands.ts"
export { sheet, sheets } from "./queries.ts"
export { type BudgetVersion, HouseholdBudget, type HouseholdBudgetState, latest, ofMoment } from "./stream.ts"
