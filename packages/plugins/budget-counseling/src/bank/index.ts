export { askBank, recordBankStep } from "./commands.ts"
export { bankProcedures } from "./queries.ts"
export { bankDeadlines } from "./rules/deadlines.ts"
export { type CappedFee, cappedFees, type FragileOfferTerms, fragileOfferTerms } from "./rules/fees.ts"
export { type Fragility, type FragilityQuestion, fragileCustomer } from "./rules/fragile.ts"
export {
  type AccountRightDelays,
  accountRightDelays,
  bankLaw,
  type FragileCriteria,
  fragileCriteria,
  fragileOfferPrice,
  type InterventionFeeCaps,
  incidentFeeCap,
  interventionFeeCaps,
  type MicrocreditBounds,
  microcreditBounds,
  type OfferFeeCaps,
  offerFeeCaps,
} from "./rules/law.ts"
export { type BankSilence, bankSilence } from "./rules/silence.ts"
export { BankProcedure, type BankProcedureState } from "./stream.ts"
export { bankRow, bankTable } from "./tables.ts"
export { type BankProcedureKind, type BankStep, bankProcedureKinds, bankSteps } from "./vocabulary.ts"
