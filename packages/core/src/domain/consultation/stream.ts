import * as z from "zod"
import { field, lazily, type PlainDate } from "../../kernel/index.ts"
import { defineStream } from "../../plugin/index.ts"
import { type Theme, themes } from "../registers/index.ts"
import * as words from "./vocabulary.ts"

/** That an issue went to an institution, and by when it is expected to answer. */
export interface Conveyance {
  readonly institution: string
  readonly on: PlainDate
  /** `null` when no day was given. */
  readonly expectedOn: PlainDate | null
  /** When this institution answered it; `null` as long as it has not. */
  readonly answeredOn: PlainDate | null
}

/** What an institution answered. */
export interface Answer {
  readonly institution: string
  readonly verdict: words.AnswerVerdict
  readonly words: string | null
  readonly on: PlainDate
}

/** That inhabitants were told. */
export interface Feedback {
  readonly how: words.FeedbackMeans
  /** How many inhabitants it reached; `null` when nobody counted. */
  readonly reached: number | null
  readonly on: PlainDate
}

/** An issue, as its dated facts make it. It holds counts and places, and nobody's identity. */
export interface IssueState {
  readonly raised: {
    readonly title: string
    readonly words: string | null
    readonly theme: Theme
    readonly place: string | null
    readonly commune: string | null
    /** The code of a priority neighbourhood, or `outside`; `null` is not known. */
    readonly qpv: string | null
    readonly on: PlainDate
  } | null
  /** How many inhabitants carry it. */
  readonly voices: number
  /** The activities in which it was heard. */
  readonly activities: ReadonlyArray<string>
  readonly conveyances: ReadonlyArray<Conveyance>
  readonly answers: ReadonlyArray<Answer>
  readonly feedback: ReadonlyArray<Feedback>
  readonly closed: { readonly result: words.IssueResult; readonly on: PlainDate } | null
}

const nothing: IssueState = {
  raised: null,
  voices: 0,
  activities: [],
  conveyances: [],
  answers: [],
  feedback: [],
  closed: null,
}

const together = (known: ReadonlyArray<string>, more: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...new Set([...known, ...more]),
]

/** @internal What an issue is about, in inputs and events alike: no field of it can hold a person. */
export const issueFields = lazily(() => ({
  title: field.anonymousText(120),
  words: z.exactOptional(field.anonymousText()),
  theme: field.keyOf(themes),
  place: z.exactOptional(field.anonymousText(120)),
  commune: z.exactOptional(field.commune),
  qpv: z.exactOptional(z.union([field.qpv, z.literal("outside")])),
  /** How many inhabitants carry it: a number, never who. */
  voices: field.persons,
}))

const activities = lazily(() => z.readonly(z.array(field.id)))

/** The stream of an issue: an expectation of inhabitants on its way to institutions and back. Its key is its id. */
export const Issue = defineStream("issue", () => ({
  Raised: z.strictObject({ ...issueFields(), activities: activities(), on: field.date }),
  VoicesAdded: z.strictObject({ voices: field.persons, activities: activities(), on: field.date }),
  Conveyed: z.strictObject({ institution: field.id, expectedOn: z.exactOptional(field.date), on: field.date }),
  Answered: z.strictObject({
    institution: field.id,
    verdict: words.answerVerdict(),
    words: z.exactOptional(field.anonymousText()),
    on: field.date,
  }),
  InhabitantsTold: z.strictObject({
    how: words.feedback(),
    reached: z.exactOptional(field.persons),
    on: field.date,
  }),
  Closed: z.strictObject({ result: words.issueResult(), on: field.date }),
})).evolve<IssueState>(nothing, {
  Raised: (_, { title, words, theme, place, commune, qpv, on, voices, activities }) => ({
    ...nothing,
    raised: {
      title,
      words: words ?? null,
      theme,
      place: place ?? null,
      commune: commune ?? null,
      qpv: qpv ?? null,
      on,
    },
    voices,
    activities: together([], activities),
  }),
  VoicesAdded: (state, { voices, activities }) => ({
    ...state,
    voices: state.voices + voices,
    activities: together(state.activities, activities),
  }),
  Conveyed: (state, { institution, expectedOn, on }) => ({
    ...state,
    conveyances: [...state.conveyances, { institution, on, expectedOn: expectedOn ?? null, answeredOn: null }],
  }),
  Answered: (state, { institution, verdict, words, on }) => ({
    ...state,
    conveyances: state.conveyances.map((known) =>
      known.institution === institution && known.answeredOn === null ? { ...known, answeredOn: on } : known,
    ),
    answers: [...state.answers, { institution, verdict, words: words ?? null, on }],
  }),
  InhabitantsTold: (state, { how, reached, on }) => ({
    ...state,
    feedback: [...state.feedback, { how, reached: reached ?? null, on }],
  }),
  Closed: (state, { result, on }) => ({ ...state, closed: { result, on } }),
})
