export { perMonth, TWELFTHS } from "./per-month.ts"
export {
  type BudgetLine,
  type BudgetLineInput,
  type BudgetPart,
  type BudgetSheet,
  type BudgetSheetInput,
  checkSheet,
  type DebtDetails,
  type HouseholdComposition,
  readSheet,
  sheetShape,
} from "./sheet.ts"
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
