export type { DebtDetails, DebtDetailsInput } from "./debt.ts"
export type { HouseholdComposition, HouseholdCompositionInput, HouseholdMember } from "./household.ts"
export type { BudgetLine, BudgetLineInput, GivenLineOf, LineOf } from "./line.ts"
export { perMonth, TWELFTHS } from "./per-month.ts"
export { type BudgetPart, type BudgetSheet, type BudgetSheetInput, checkSheet, readSheet, sheetShape } from "./sheet.ts"
export {
  type BudgetPeriod,
  type DebtKind,
  debtKinds,
  isCredit,
  lineKinds,
  type Moment,
  moments,
  periods,
  type Relation,
  relations,
  type Section,
  type Shock,
  sections,
  shocks,
} from "./vocabulary.ts"
