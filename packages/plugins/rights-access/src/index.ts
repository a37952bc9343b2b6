/**
 * Access to rights: procedures with any counter, followed with the person up to the right that is really effective.
 *
 * @module
 */

export type { NextStep } from "@traitdunion/core"
export {
  type Counter,
  counters,
  type OwnKind,
  type OwnKindState,
  OwnProcedureKind,
  type PieceKind,
  pieceKinds,
  type RightsProcedureKind,
  type RightsSheet,
  rightsCatalogue,
  rightsProcedureKinds,
} from "./catalogue/index.ts"
export { type CounterSilence, counterSilence, type KnownSilence, silenceOf } from "./law/index.ts"
export { type RightsAccess, rightsAccess } from "./plugin.ts"
export {
  type CounterDecision,
  counterDecisions,
  type EffectiveRight,
  effectiveRight,
  type FilingChannel,
  filingChannels,
  type GivingUpReason,
  givingUpReasons,
  type KnownPiece,
  type OpenedRightsProcedure,
  type PieceState,
  pieceStates,
  piecesOf,
  type RightsDue,
  type RightsFact,
  type RightsFactKind,
  type RightsFactOf,
  type RightsFactStep,
  type RightsOutcome,
  RightsProcedure,
  type RightsProcedureState,
  type RightsStage,
  type RightsVerdict,
  type RightsWork,
  rightsFactKinds,
  rightsOutcomes,
  rightsStage,
  rightsStages,
  rightsVerdicts,
  type SilenceMeaning,
  silenceMeanings,
} from "./procedure/index.ts"
