/**
 * The CAF relay: access to digital social rights, with a mandate and never in the person's place.
 *
 * @module
 */

export type { NextStep } from "@traitdunion/core"
export type { AskedBenefit, ServiceAnswer, ServiceBenefit, ServiceFamily, ServiceQuotient } from "./answer/index.ts"
export {
  Inquiries,
  type InquiriesState,
  type Inquiry,
  type InquiryOutcome,
  type InquiryQuestion,
  inquiryOutcomes,
  inquiryQuestions,
} from "./answer/index.ts"
export {
  Beneficiary,
  type BeneficiaryState,
  type BirthPlace,
  type BroughtQuotient,
  type CivilIdentity,
  FRANCE,
  type HouseholdSituation,
  type SituationMember,
  type Tenure,
  tenures,
} from "./beneficiary/index.ts"
export {
  type Benefit,
  type BenefitKey,
  benefits,
  type CafProcedureKind,
  type CafProcedureSheet,
  cafProcedureKinds,
  procedureCatalogue,
} from "./catalogue/index.ts"
export {
  CafDispute,
  type DisputeAnswer,
  type DisputeFact,
  type DisputeFactKind,
  type DisputeOutcome,
  type DisputeStage,
  type DisputeState,
  type DisputeStep,
  type DisputeSubject,
  disputeFactKinds,
  disputeOutcomes,
  disputeStage,
  disputeStages,
  disputeSubjects,
  type OpenedDispute,
} from "./dispute/index.ts"
export type { MandateForm } from "./documents/index.ts"
export * from "./inquiry/index.ts"
export {
  type DeclaredMonths,
  type DisputeDates,
  type DisputeDeadline,
  type DisputeDeadlineId,
  type DisputeDelays,
  type DisputedBenefit,
  type DisputeRoute,
  disputeDeadlineIds,
  disputeDeadlines,
  disputeDelays,
  disputeRoutes,
  type FamilyParts,
  type FamilyQuotient,
  familyQuotient,
  type MandateDuration,
  mandateDays,
  mandateDurations,
  monthlyRetention,
  type QuotientHousehold,
  type QuotientInput,
  type QuotientParts,
  quotientParts,
  type Recovery,
  type ReferenceMonths,
  type RetentionInput,
  type RetentionScale,
  recovery,
  referenceMonths,
  referenceMonthsSince,
  retentionScale,
  type SuspensiveEffect,
  suspensiveEffects,
} from "./law/index.ts"
export {
  type Authorisation,
  activeMandate,
  type Mandate,
  Mandates,
  type MandatesState,
  type MandateTerms,
  type MandateView,
  mandateWords,
  type RemoteCode,
  remoteCode,
  type SigningMeans,
  signingMeans,
} from "./mandate/index.ts"
export { type CafRelay, cafRelay } from "./plugin.ts"
export {
  CafProcedure,
  type CafProcedureFact,
  type CafProcedureFactKind,
  type CafProcedureFactOf,
  type CafProcedureOutcome,
  type CafProcedureStage,
  type CafProcedureState,
  type CafProcedureStep,
  type CafProcedureWork,
  cafProcedureFactKinds,
  cafProcedureOutcomes,
  cafProcedureStage,
  cafProcedureStages,
  type OnlineWork,
  type OpenedProcedure,
} from "./procedure/index.ts"
export {
  type RightElsewhere,
  RightsScreening,
  type RightToClaim,
  type Screening,
  type ScreeningAnswers,
  type ScreeningQuestion,
  type ScreeningQuestionKey,
  type ScreeningState,
  screen,
  screeningQuestions,
} from "./screening/index.ts"
export {
  type RecipientOptions,
  ServiceFailed,
  type ServiceFault,
  type ServiceOptions,
  serviceFaults,
} from "./service/index.ts"
export * from "./simulation/index.ts"
