export type { DebtDetails, DebtDetailsInput } from "./rules/debt.ts"
export type { HouseholdComposition, HouseholdCompositionInput, HouseholdMember } from "./rules/household.ts"
export type { BudgetLine, BudgetLineInput, GivenLineOf, LineOf } from "./rules/line.ts"
export { perMonth, TWELFTHS } from "./rules/per-month.ts"
export {
  type BudgetPart,
  type BudgetSheet,
  type BudgetSheetInput,
  checkSheet,
  readSheet,
  sheetShape,
} from "./rules/sheet.ts"
export {
  type BudgetPeriod,
  type DebtKind,
  debtKinds,
  isConsumerCredit,
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
