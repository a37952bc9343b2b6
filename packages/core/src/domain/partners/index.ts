export {
  Convention,
  type ConventionCommitment,
  type ConventionKind,
  type ConventionState,
  conventionKinds,
  conventionTable,
  type ReportDue,
} from "./conventions/index.ts"
export {
  Partner,
  type PartnerContact,
  type PartnerDescription,
  type PartnerRole,
  type PartnerService,
  type PartnerState,
  partnerRoles,
} from "./directory/index.ts"
export type { PartnersPlugin } from "./plugin.ts"
export type { DatedSlot, Occurrence } from "./points/rules.ts"
export type { PointState, Slot } from "./points/stream.ts"
export {
  type NotEffectiveReason,
  notEffectiveReasons,
  Referral,
  type ReferralRefusal,
  type ReferralSheet,
  type ReferralState,
  referralRefusals,
  referralTally,
} from "./referrals/index.ts"
