export { type Fragility, fragileCustomer, fragileOfferTerms } from "./fragile.ts"
export { accountRightDelays, fragileCriteria, fragileOfferPrice, incidentFeeCap, microcreditBounds } from "./law.ts"
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
