/**
 * Isolation noticed and prevented: outreach that respects a refusal, rhythm, circles of support, the communal register.
 *
 * @module
 */

export type { NextStep } from "@traitdunion/core"
export {
  type AlertDuty,
  alertDuties,
  type RegisterAnswer,
  type RegisterGround,
  type RegisterLaw,
  registerAnswer,
  registerGrounds,
  registerLaw,
} from "./law/index.ts"
export { type Isolation, isolation } from "./plugin.ts"
export {
  type OpenedReferral,
  type RegisterAnswerer,
  type RegisterDue,
  type RegisterFact,
  type RegisterFactKind,
  type RegisterFactOf,
  type RegisterOutcome,
  RegisterReferral,
  type RegisterStage,
  type RegisterState,
  type RegisterStep,
  registerAnswerers,
  registerFactKinds,
  registerOutcomes,
  registerStage,
  registerStages,
} from "./register/index.ts"
export {
  IsolationRound,
  type RoundCall,
  type RoundKind,
  type RoundResult,
  type RoundState,
  roundKinds,
  roundResults,
  toReach,
} from "./round/index.ts"
export * from "./scale/index.ts"
export {
  type IsolationSign,
  IsolationSignal,
  isolationSigns,
  type NotedSignal,
  type SignalEnding,
  type SignalOrigin,
  type SignalState,
  signalEndings,
  signalOrigins,
} from "./signal/index.ts"
export {
  type Circle,
  type CollectiveStep,
  type ContactAllowed,
  circles,
  collectiveSteps,
  contactAllowed,
  type DangerEnding,
  type DangerGround,
  dangerEndings,
  dangerGrounds,
  IsolationSupport,
  type IsolationVerdict,
  isolationVerdicts,
  type OpenedSupport,
  type SupportDue,
  type SupportFact,
  type SupportFactKind,
  type SupportFactOf,
  type SupportOutcome,
  type SupportStage,
  type SupportState,
  type SupportStep,
  supportFactKinds,
  supportOutcomes,
  supportStage,
  supportStages,
} from "./support/index.ts"
export { type MeetingWay, meetingWays } from "./vocabulary.ts"
