/**
 * DALO and DAHO: the enforceable right to housing and to shelter, with no deadline missed.
 *
 * @module
 */
export {
  checkEligibility,
  type Eligibility,
  type EligibilityAnswers,
  type EligibilityPoint,
} from "./eligibility/index.ts"
export {
  Appeal,
  type AppealCourse,
  type AppealFact,
  type AppealOutcome,
  type AppealStage,
  type AppealState,
  Approval,
  type ApprovalState,
  appealOutcomes,
  appealStage,
  appealStages,
  ConfirmedClass,
  type ConfirmedClassState,
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
} from "./file/index.ts"
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
  type OfferClass,
  offerClasses,
  offerClassNames,
  procedures,
} from "./law/index.ts"
export { type Dalo, dalo } from "./plugin.ts"
