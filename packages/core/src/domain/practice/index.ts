export type { PracticePlugin } from "./plugin.ts"
export type { StandingUntil, TeamMember } from "./queries.ts"
export {
  Practice,
  type PracticeSession,
  type PracticeState,
  type Qualification,
  type SelfEvaluation,
  type SelfEvaluationScores,
  type Tie,
} from "./stream.ts"
export {
  type EvaluatedPrinciple,
  evaluatedPrinciples,
  type Facilitator,
  facilitators,
  type PracticeKind,
  practiceKinds,
  type QualificationEntry,
  type QualificationKey,
  qualifications,
  type SelfEvaluationScore,
  type Standing,
  selfEvaluationScores,
  standings,
  type TieNature,
  type TitleRegistration,
  tieNatures,
} from "./vocabulary.ts"
