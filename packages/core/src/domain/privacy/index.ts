export type { PersonExport } from "./access/queries/export.ts"
export type { HeldFact } from "./access/queries/held.ts"
export type { LawfulDisclosure } from "./disclosure/queries.ts"
export { agreedCategories, type Wish } from "./disclosure/rules.ts"
export { type DisclosureEntry, type DisclosureState, Disclosures } from "./disclosure/stream.ts"
export { type LegalGround, legalGrounds } from "./disclosure/vocabulary.ts"
export type { EmergencyAccess } from "./emergency/queries.ts"
export { emergencyKey, hasEmergencyAccess } from "./emergency/rules.ts"
export { Emergency, type EmergencyEntry, type EmergencyState } from "./emergency/stream.ts"
export type { LookedAt } from "./erasure/clear-texts.ts"
export type { ErasureCertificate } from "./erasure/queries.ts"
export type { PrivacyPlugin } from "./plugin.ts"
export {
  Reception,
  type ReceptionEntry,
  type ReceptionReason,
  type ReceptionState,
  receptionReasons,
} from "./reception/index.ts"
export {
  type PersonRight,
  personRights,
  type RightsRequest,
  type RightsRequestState,
  RightsRequests,
} from "./requests/index.ts"
export {
  type RetentionAction,
  type RetentionDesk,
  type RetentionEnding,
  type RetentionOutcome,
  type RetentionRun,
  runRetention,
} from "./retention/commands.ts"
export type { RetentionItem } from "./retention/queries.ts"
export { retentionPeriod } from "./retention/rules/period.ts"
export { knowsPerson } from "./rules.ts"
