import { defineDeadline, definePlugin } from "../../plugin/index.ts"
import { registersCitation } from "../registers/index.ts"
import { answer, close, convey, tellInhabitants } from "./commands/exchange.ts"
import { addVoices, raise } from "./commands/raising.ts"
import { answerAwaitedOn } from "./course.ts"
import { Issue } from "./issue.ts"
import { issue, issueProjection, issues, issueTable } from "./reading.ts"

const plugin = definePlugin({
  id: "consultation",
  label: { fr: "Concertation entre habitants et institutions", en: "Consultation of inhabitants and institutions" },
  requires: ["people", "registers"],
  streams: [Issue],
  commands: { raise, addVoices, convey, answer, tellInhabitants, close },
  queries: { issues, issue },
  tables: [issueTable],
  projections: [issueProjection],
  deadlines: [
    defineDeadline(Issue, {
      id: "consultation/answer-awaited",
      label: { fr: "Réponse attendue d'une institution", en: "Answer awaited from an institution" },
      citation: {
        ...registersCitation,
        reference: "Faciliter la concertation entre les habitants et les institutions",
      },
      due: answerAwaitedOn,
    }),
  ],
})
type Inferred = typeof plugin
/** The built-in plugin `consultation`. */
export interface ConsultationPlugin extends Inferred {}
/** What inhabitants expect of institutions, carried up to them, and their answers carried down again. */
export const consultation: ConsultationPlugin = plugin

export { answerAwaitedOn, type IssueDays, issueStatusOf } from "./course.ts"
export { type Answer, type Conveyance, type Feedback, Issue, type IssueState } from "./issue.ts"
export type { IssueSummary } from "./reading.ts"
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
