export {
  type DisputeDates,
  type DisputedBenefit,
  type DisputeRoute,
  disputeRoutes,
  toldDelay,
} from "./dispute-dates.ts"
export { type DisputeDeadline, type DisputeDeadlineId, disputeDeadlineIds } from "./dispute-deadline.ts"
export { disputeDeadlines } from "./dispute-deadlines.ts"
export { type DisputeDelays, disputeDelays } from "./dispute-delays.ts"
export { type FamilyQuotient, familyQuotient, type QuotientHousehold, type QuotientInput } from "./family-quotient.ts"
export { type MandateDuration, mandateDays, mandateDurations } from "./mandate-durations.ts"
export { retention } from "./queries.ts"
export { type FamilyParts, type QuotientParts, quotientParts } from "./quotient-parts.ts"
export { type Recovery, recovery, type SuspensiveEffect, suspensiveEffects } from "./recovery.ts"
export {
  type DeclaredMonths,
  type ReferenceMonths,
  referenceMonths,
  referenceMonthsSince,
} from "./reference-months.ts"
export { monthlyRetention, type RetentionInput, type RetentionScale, retentionScale } from "./retention.ts"
