export { activeMandate, type MandateView } from "./active.ts"
export { type RemoteCode, remoteCode } from "./code.ts"
export { grantMandate, proposeMandate, revokeMandate, signMandate } from "./commands.ts"
export { mandates } from "./queries.ts"
export { representativeSigns } from "./rules.ts"
export {
  type Authorisation,
  type Mandate,
  Mandates,
  type MandatesState,
  type SigningMeans,
  signingMeans,
} from "./stream.ts"
export { type MandateTerms, mandateWords } from "./words.ts"
