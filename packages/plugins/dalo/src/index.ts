/**
 * DALO and DAHO: the enforceable right to housing and to shelter, with no deadline missed.
 *
 * @module
 */
export {
  Appeal,
  type AppealCourse,
  type AppealFact,
  type AppealOutcome,
  type AppealStage,
  type AppealState,
  appealOutcomes,
  appealStage,
  appealStages,
  type DaloDecision,
  type DaloGround,
  type DatedFact,
  datesOf,
  decisions,
  type FactKind,
  type FactOf,
  factKinds,
  forms,
  grounds,
  type MovedDeadline,
  type OfferRefusal,
  type OpenedAppeal,
  offerRefusals,
  refusalCanBeHeld,
} from "./appeal/index.ts"
export { Approval, type ApprovalState } from "./approval/index.ts"
export {
  checkEligibility,
  type Eligibility,
  type EligibilityAnswers,
  type EligibilityPoint,
} from "./eligibility/index.ts"
export {
  type DaloActor,
  type DaloDates,
  type DaloDeadline,
  type DaloDeadlineId,
  type DaloDelays,
  type DaloLaw,
  type DaloProcedure,
  daloDeadlineIds,
  daloDeadlines,
  daloDelays,
  daloGrounds,
  type OfferClass,
  type OfferReading,
  offerClasses,
  offerClassNames,
  prefectReminderOn,
  procedures,
} from "./law/index.ts"
export { ConfirmedClass, type ConfirmedClassState } from "./offer-class/index.ts"
export { type Dalo, dalo } from "./plugin.ts"
