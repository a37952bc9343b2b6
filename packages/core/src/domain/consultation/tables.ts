import { column, defineProjection, defineTable } from "../../plugin/index.ts"
import type { Theme } from "../registers/index.ts"
import { issueDays, issueStatusOf } from "./rules/course.ts"
import { Issue } from "./stream.ts"
import type { AnswerVerdict, IssueResult, IssueStatus } from "./vocabulary.ts"

const day = column.indexed(column.nullable(column.date()))

/** @internal The read table of the issues. */
export const issueTable = defineTable("consultation_issue", {
  title: column.text(),
  status: column.indexed(column.text<IssueStatus>()),
  theme: column.indexed(column.text<Theme>()),
  voices: column.integer(),
  commune: column.nullable(column.text()),
  qpv: column.nullable(column.text()),
  verdict: column.nullable(column.text<AnswerVerdict>()),
  result: column.nullable(column.text<IssueResult>()),
  raised_on: day,
  conveyed_on: day,
  answered_on: day,
  told_on: day,
  closed_on: day,
})

/** @internal */
export const issueProjection = defineProjection(Issue, issueTable, (state) => {
  if (state.raised === null) return null
  const { title, theme, commune, qpv } = state.raised
  const { raisedOn, conveyedOn, answeredOn, toldOn, closedOn } = issueDays(state)
  return {
    title,
    status: issueStatusOf(state),
    theme,
    voices: state.voices,
    commune,
    qpv,
    verdict: state.answers.at(-1)?.verdict ?? null,
    result: state.closed?.result ?? null,
    raised_on: raisedOn,
    conveyed_on: conveyedOn,
    answered_on: answeredOn,
    told_on: toldOn,
    closed_on: closedOn,
  }
})
