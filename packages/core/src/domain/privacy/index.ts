export type { PersonExport } from "./access/queries/export.ts"
export type { HeldFact } from "./access/queries/held.ts"
export type { LawfulDisclosure } from "./disclosure/queries.ts"
export { agreedCategories, type Wish } from "./disclosure/rules.ts"
export type { DisclosureEntry, DisclosureState } from "./disclosure/stream.ts"
export { type LegalGround, legalGrounds } from "./disclosure/vocabulary.ts"
export type { EmergencyAccess } from "./emergency/queries.ts"
export type { EmergencyEntry, EmergencyState } from "./emergency/stream.ts"
export type { LookedAt } from "./erasure/clear-texts.ts"
export type { ErasureCertificate } from "./erasure/queries.ts"
export type { PrivacyPlugin } from "./plugin.ts"
export type { ReceptionEntry, ReceptionState } from "./reception/stream.ts"
export { type ReceptionReason, receptionReasons } from "./reception/vocabulary.ts"
export type { RightsRequest, RightsRequestState } from "./requests/stream.ts"
export { type PersonRight, personRights } from "./requests/vocabulary.ts"
export { runRetention } from "./retention/commands.ts"
export type {
  RetentionAction,
  RetentionDesk,
  RetentionEnding,
  RetentionOutcome,
  RetentionRun,
} from "./retention/desk.ts"
export type { RetentionItem } from "./retention/queries.ts"
export { retentionPeriod } from "./retention/rules/period.ts"
