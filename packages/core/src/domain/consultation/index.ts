export type { ConsultationPlugin } from "./plugin.ts"
export type { IssueSummary } from "./queries.ts"
export { answerAwaitedOn, type IssueDays, issueStatusOf } from "./rules/course.ts"
export { type Answer, type Conveyance, type Feedback, Issue, type IssueState } from "./stream.ts"
export {
  type AnswerVerdict,
  answerVerdicts,
  type FeedbackMeans,
  feedbackMeans,
  type IssueResult,
  type IssueStatus,
  issueResults,
  issueStatuses,
} from "./vocabulary.ts"
