export { type Fragility, type FragilityQuestion, fragileCustomer, fragileOfferTerms } from "./fragile.ts"
export {
  type AccountRightDelays,
  accountRightDelays,
  type FragileCriteria,
  fragileCriteria,
  fragileOfferPrice,
  incidentFeeCap,
  type MicrocreditBounds,
  microcreditBounds,
} from "./law.ts"
export {
  askBank,
  BankProcedure,
  type BankProcedureKind,
  type BankProcedureState,
  type BankStep,
  bankProcedureKinds,
  bankSteps,
  recordBankStep,
} from "./procedure.ts"
export { bankDeadlines, bankProcedures, bankRow, bankTable } from "./table.ts"
