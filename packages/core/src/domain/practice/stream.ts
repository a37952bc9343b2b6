import * as z from "zod"
import { field, lazily, type PlainDate } from "../../kernel/index.ts"
import { defineStream } from "../../plugin/index.ts"
import { type PartyRef, partySchema } from "../people/index.ts"
import * as words from "./vocabulary.ts"

/** A declared tie between a mediator and a party. */
export interface Tie {
  readonly tie: string
  readonly party: PartyRef
  readonly nature: words.TieNature
}

/** A qualification that a mediator holds. */
export interface Qualification {
  readonly qualification: words.QualificationKey
  /** Which one, when the catalogue does not tell. */
  readonly words: string | null
  readonly obtainedOn: PlainDate
  /** The last day on which it counts; `null` when it never expires. */
  readonly expiresOn: PlainDate | null
}

/** A training, a practice analysis or a self-evaluation that took place. */
export interface PracticeSession {
  readonly kind: words.PracticeKind
  readonly on: PlainDate
  /** `null` when nobody counted. */
  readonly hours: number | null
  readonly facilitator: words.Facilitator | null
  readonly words: string | null
}

/** The scores that a mediator gave; a principle without one was not looked at. */
export type SelfEvaluationScores = Readonly<Partial<Record<words.EvaluatedPrinciple, words.SelfEvaluationScore>>>

/** How mediators see their own practice, principle by principle, and what they want to better. */
export interface SelfEvaluation {
  readonly on: PlainDate
  readonly scores: SelfEvaluationScores
  readonly improvement: string | null
}

/** A mediator's practice: until when each kind of record counts, what took place, qualifications, ties declared. */
export interface PracticeState {
  readonly validUntil: Readonly<Partial<Record<words.PracticeKind, PlainDate>>>
  readonly sessions: ReadonlyArray<PracticeSession>
  readonly evaluations: ReadonlyArray<SelfEvaluation>
  /** Each once, as it was obtained last. */
  readonly qualifications: ReadonlyArray<Qualification>
  readonly ties: ReadonlyArray<Tie>
}

const score = lazily(() => {
  const schema = z.literal([1, 2, 3, 4])
  const labels = Object.entries(words.selfEvaluationScores).map(([key, { fr }]) => [key, fr])
  z.globalRegistry.add(schema, { "x-labels": Object.fromEntries(labels) })
  return schema
})
const principle = lazily(() => field.keyOf(words.evaluatedPrincipleLabels))
/** @internal At least one score. */
export const scoresSchema: () => z.ZodType<SelfEvaluationScores, SelfEvaluationScores> = lazily(() =>
  z.partialRecord(principle(), score()).refine((scores) => Object.keys(scores).length > 0, {
    error: "No score: give at least one",
    params: { fr: "Aucune note : en donner au moins une" },
  }),
)

/** @internal What a record may say beside its days. No word of it is about the persons accompanied. */
export const sessionFields = lazily(() => ({
  /** In quarters of an hour. */
  hours: z.exactOptional(z.number().multipleOf(0.25).positive().max(2000)),
  facilitator: z.exactOptional(words.facilitator()),
  /** The theme. */
  words: z.exactOptional(field.anonymousText(300)),
}))

/** @internal Which qualification: its key, and its name when the catalogue does not tell it. */
export const qualificationFields = lazily(() => ({
  qualification: words.qualificationKey(),
  words: z.exactOptional(field.anonymousText(200)),
}))

/** @internal Whether two are the same qualification, obtained or renewed at any time. */
export const sameQualification = (
  a: { readonly qualification: string; readonly words?: string | null },
  b: { readonly qualification: string; readonly words?: string | null },
): boolean => a.qualification === b.qualification && (a.words ?? null) === (b.words ?? null)

const later = (state: PracticeState, kind: words.PracticeKind, until: PlainDate): PracticeState["validUntil"] => {
  const known = state.validUntil[kind]
  return { ...state.validUntil, [kind]: known === undefined || known < until ? until : known }
}

/** The practice of a mediator. Its key is the mediator's actor id. No word about persons accompanied stands in it. */
export const Practice = defineStream("practice", () => ({
  Recorded: z.strictObject({
    kind: words.practiceKind(),
    on: field.date,
    validUntil: field.date,
    ...sessionFields(),
  }),
  SelfEvaluated: z.strictObject({
    on: field.date,
    validUntil: field.date,
    scores: scoresSchema(),
    improvement: z.exactOptional(field.anonymousText()),
  }),
  Qualified: z.strictObject({
    ...qualificationFields(),
    obtainedOn: field.date,
    expiresOn: z.exactOptional(field.date),
  }),
  QualificationRemoved: z.strictObject({ ...qualificationFields(), on: field.date }),
  TieDeclared: z.strictObject({ tie: field.id, party: partySchema(), nature: words.tieNature() }),
  TieEnded: z.strictObject({ tie: field.id }),
})).evolve<PracticeState>(
  { validUntil: {}, sessions: [], evaluations: [], qualifications: [], ties: [] },
  {
    Recorded: (state, { kind, on, validUntil, hours, facilitator, words }) => ({
      ...state,
      validUntil: later(state, kind, validUntil),
      sessions: [
        ...state.sessions,
        { kind, on, hours: hours ?? null, facilitator: facilitator ?? null, words: words ?? null },
      ],
    }),
    SelfEvaluated: (state, { on, validUntil, scores, improvement }) => ({
      ...state,
      validUntil: later(state, "self-evaluation", validUntil),
      evaluations: [...state.evaluations, { on, scores, improvement: improvement ?? null }],
    }),
    Qualified: (state, { words, expiresOn, ...rest }) => {
      const known = state.qualifications.find((one) => sameQualification(one, { ...rest, words: words ?? null }))
      if (known !== undefined && known.obtainedOn > rest.obtainedOn) return state
      const others = state.qualifications.filter((one) => one !== known)
      return {
        ...state,
        qualifications: [...others, { ...rest, words: words ?? null, expiresOn: expiresOn ?? null }],
      }
    },
    QualificationRemoved: (state, removed) => ({
      ...state,
      qualifications: state.qualifications.filter((one) => !sameQualification(one, removed)),
    }),
    TieDeclared: (state, tie) => ({ ...state, ties: [...state.ties, tie] }),
    TieEnded: (state, { tie }) => ({ ...state, ties: state.ties.filter((known) => known.tie !== tie) }),
  },
)
