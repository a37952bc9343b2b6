export { askCreditor, checkCreditorPlan, endNegotiation, negotiate, recordCreditorAnswer } from "./commands.ts"
export { negotiation, negotiations } from "./queries.ts"
export { creditorDeadlines } from "./rules/deadlines.ts"
export { type Instalment, type PaymentPlan, paymentPlan } from "./rules/payment-plan.ts"
export {
  type BegunNegotiation,
  type CreditorRequest,
  granted,
  Negotiation,
  type NegotiationState,
  type RequestTerms,
} from "./stream.ts"
export { negotiationRow, negotiationTable } from "./tables.ts"
export { type CreditorAnswer, creditorAnswers, type RequestKind, requestKinds } from "./vocabulary.ts"
