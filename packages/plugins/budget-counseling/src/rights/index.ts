export {
  BudgetRight,
  cancelRight,
  type RightKind,
  type RightResult,
  type RightState,
  recordRight,
  rightKinds,
  rightResults,
} from "./right.ts"
