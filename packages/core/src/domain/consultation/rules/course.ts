import type { PlainDate } from "../../../kernel/index.ts"
import type { IssueState } from "../stream.ts"
import type { IssueStatus } from "../vocabulary.ts"

const latest = (facts: ReadonlyArray<{ readonly on: PlainDate }>): PlainDate | null =>
  facts
    .map(({ on }) => on)
    .toSorted()
    .at(-1) ?? null

/** The days that a consultation is read by; `null` is "not yet". */
export interface IssueDays {
  readonly raisedOn: PlainDate | null
  /** When it first went to an institution. */
  readonly conveyedOn: PlainDate | null
  /** When an institution last answered. */
  readonly answeredOn: PlainDate | null
  /** When inhabitants were last told. */
  readonly toldOn: PlainDate | null
  readonly closedOn: PlainDate | null
}

/** The days of an issue, from its facts. */
export const issueDays = ({ raised, conveyances, answers, feedback, closed }: IssueState): IssueDays => ({
  raisedOn: raised?.on ?? null,
  conveyedOn: conveyances.map(({ on }) => on).toSorted()[0] ?? null,
  answeredOn: latest(answers),
  toldOn: latest(feedback),
  closedOn: closed?.on ?? null,
})

/** Where an issue stands. An answer that came after inhabitants were last told is still to be told to them. */
export const issueStatusOf = (state: IssueState): IssueStatus => {
  const { conveyedOn, answeredOn, toldOn, closedOn } = issueDays(state)
  if (closedOn !== null) return "closed"
  if (toldOn !== null && (answeredOn === null || toldOn >= answeredOn)) return "told"
  if (answeredOn !== null) return "answered"
  return conveyedOn === null ? "raised" : "conveyed"
}

/** The day by which an answer is awaited first; a later reminder to the same institution replaces its earlier day. */
export const answerAwaitedOn = (state: IssueState): PlainDate | null => {
  if (state.closed !== null) return null
  const last = new Map(state.conveyances.map((conveyance) => [conveyance.institution, conveyance]))
  const awaited = [...last.values()].flatMap(({ answeredOn, expectedOn }) =>
    answeredOn === null && expectedOn !== null ? [expectedOn] : [],
  )
  return awaited.toSorted()[0] ?? null
}
