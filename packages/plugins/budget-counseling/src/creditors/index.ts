export { askCreditor, checkCreditorPlan, endNegotiation, negotiate, recordCreditorAnswer } from "./commands.ts"
export { creditorDeadlines } from "./deadlines.ts"
export {
  type BegunNegotiation,
  type CreditorRequest,
  granted,
  Negotiation,
  type NegotiationState,
  type RequestTerms,
} from "./negotiation.ts"
export { type Instalment, type PaymentPlan, paymentPlan } from "./payment-plan.ts"
export { negotiation, negotiations } from "./queries.ts"
export { negotiationRow, negotiationTable } from "./table.ts"
export { type CreditorAnswer, creditorAnswers, type RequestKind, requestKinds } from "./vocabulary.ts"
