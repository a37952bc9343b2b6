import * as z from "zod"
import { field } from "../../kernel/index.ts"
import { defineQuery } from "../../plugin/index.ts"
import { type Theme, themes } from "../registers/index.ts"
import { type IssueDays, issueStatusOf } from "./rules/course.ts"
import { Issue } from "./stream.ts"
import { issueTable } from "./tables.ts"
import { type AnswerVerdict, type IssueResult, type IssueStatus, issueStatuses } from "./vocabulary.ts"

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
    if (state.raised === null) return null
    const version = await read.version(Issue, input.issue)
    return { issue: input.issue, version, status: issueStatusOf(state), ...state }
  },
})
