export { grantMandate, proposeMandate, revokeMandate, signMandate } from "./commands.ts"
export { mandates } from "./queries.ts"
export { activeMandate, type MandateView } from "./rules/active.ts"
export { type RemoteCode, remoteCode } from "./rules/code.ts"
export { representativeSigns } from "./rules/representative.ts"
export {
  type Authorisation,
  type Mandate,
  Mandates,
  type MandatesState,
  type SigningMeans,
  signingMeans,
} from "./stream.ts"
export { type MandateTerms, mandateWords } from "./vocabulary.ts"
