import * as z from "zod"
import { field } from "../../kernel/index.ts"
import { column, defineProjection, defineQuery, defineTable } from "../../plugin/index.ts"
import { type Theme, themes } from "../registers/index.ts"
import { type IssueDays, issueDays, issueStatusOf } from "./course.ts"
import { Issue } from "./issue.ts"
import { type AnswerVerdict, type IssueResult, type IssueStatus, issueStatuses } from "./vocabulary.ts"

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

/** An issue in a list. */
export interface IssueSummary extends IssueDays {
  readonly issue: string
  readonly title: string
  readonly status: IssueStatus
  readonly theme: Theme
  readonly voices: number
  readonly commune: string | null
  readonly qpv: string | null
  /** What the last answer was. */
  readonly verdict: AnswerVerdict | null
  readonly result: IssueResult | null
}

const readers = ["mediator", "lead", "director", "board", "auditor"] as const

/** @internal */
export const issues = defineQuery({
  summary: { fr: "Lister les attentes des habitants", en: "List the issues of inhabitants" },
  by: readers,
  input: z.strictObject({
    status: z.exactOptional(field.keyOf(issueStatuses)),
    theme: z.exactOptional(field.keyOf(themes)),
  }),
  run: async ({ input, read }): Promise<ReadonlyArray<IssueSummary>> => {
    const rows = await read.rows(issueTable, {
      where: input,
      orderBy: [
        ["raised_on", "asc"],
        ["key", "asc"],
      ],
    })
    return rows.map(({ key, raised_on, conveyed_on, answered_on, told_on, closed_on, ...rest }) => ({
      issue: key,
      ...rest,
      raisedOn: raised_on,
      conveyedOn: conveyed_on,
      answeredOn: answered_on,
      toldOn: told_on,
      closedOn: closed_on,
    }))
  },
})

/** @internal */
export const issue = defineQuery({
  summary: { fr: "Lire une attente des habitants", en: "Read an issue of inhabitants" },
  by: readers,
  input: z.strictObject({ issue: field.id }),
  run: async ({ input, read }) => {
    const state = await read.state(Issue, input.issue)
    return state.raised === null ? null : { issue: input.issue, status: issueStatusOf(state), ...state }
  },
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
