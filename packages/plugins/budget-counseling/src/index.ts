/**
 * Budget counselling, as a *Point Conseil Budget* does it.
 *
 * @module
 */

export {
  type Alert,
  type AlertCode,
  alertCodes,
  type CheckableRight,
  checkableRights,
  type Diagnosis,
  diagnose,
  type Figure,
  type RightToCheck,
  type Sum,
  type Sums,
} from "./diagnosis/index.ts"
export { BudgetFile, type BudgetFileState } from "./file/index.ts"
export {
  type BudgetLaw,
  budgetLaw,
  type DependantGround,
  dependantGrounds,
  type Explained,
  type ExplainedAmount,
  type HousingDeduction,
  maintenanceShare,
  minimumBankBalance,
  oecdConsumptionUnits,
  type RsaFlatAmount,
  type RsaHousehold,
  type RsaScale,
  repaymentCapacity,
  rsaFlatAmount,
  seizableShare,
  type WageBrackets,
} from "./law/index.ts"
export { type BudgetCounseling, budgetCounseling } from "./plugin.ts"
export {
  type BudgetLine,
  type BudgetLineInput,
  type BudgetPart,
  type BudgetPeriod,
  type BudgetSheet,
  type BudgetSheetInput,
  type DebtDetails,
  type DebtKind,
  debtKinds,
  type HouseholdComposition,
  lineKinds,
  type Moment,
  moments,
  periods,
  perMonth,
  type Relation,
  relations,
  type Section,
  type Shock,
  sections,
  shocks,
} from "./sheet/index.ts"
