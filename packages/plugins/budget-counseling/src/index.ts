/**
 * Budget counselling, as a *Point Conseil Budget* does it.
 *
 * @module
 */
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
