import { defineDeadline, definePlugin } from "../../plugin/index.ts"
import { registersCitation } from "../registers/index.ts"
import { answer, close, convey, tellInhabitants } from "./commands/answers.ts"
import { addVoices, raise } from "./commands/raising.ts"
import { issue, issues } from "./queries.ts"
import { answerAwaitedOn } from "./rules/course.ts"
import { Issue } from "./stream.ts"
import { issueProjection, issueTable } from "./tables.ts"

const plugin = definePlugin({
  id: "consultation",
  label: { fr: "Concertation entre habitants et institutions", en: "Consultation of inhabitants and institutions" },
  requires: ["people", "registers"],
  streams: [Issue],
  commands: { raise, addVoices, convey, answer, tellInhabitants, close },
  choices: { issue: { query: "issues", value: "issue", label: "title" } },
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
