import * as z from "zod"
import { field, lazily, type PlainDate } from "../../kernel/index.ts"
import { defineStream } from "../../plugin/index.ts"
import { type Theme, themes } from "../registers/index.ts"
import * as words from "./vocabulary.ts"

/** A step that was planned, and how it was done. */
export interface ProjectStep {
  readonly step: string
  readonly words: string
  /** By when; `null` when no day was set. */
  readonly due: PlainDate | null
  /** `null` as long as it is not done. `persons` is a number of people, never who. */
  readonly done: { readonly on: PlainDate; readonly persons: number; readonly carriedBy: words.ProjectCarrier } | null
}

/** A gathering for a project: how many came, never who. */
export interface Gathering {
  readonly on: PlainDate
  readonly persons: number
  /** Those of them who came for the first time; `null` when nobody counted. */
  readonly newcomers: number | null
  readonly minutes: number
}

/** A project, as its dated facts make it. */
export interface ProjectState {
  readonly proposed: {
    readonly title: string
    readonly idea: string | null
    readonly origin: words.ProjectOrigin
    readonly theme: Theme
    readonly place: string | null
    readonly commune: string | null
    /** The code of a priority neighbourhood, or `outside`; `null` is not known. */
    readonly qpv: string | null
    readonly on: PlainDate
  } | null
  /** The individual work that led to it: the way from the individual to the collective. */
  readonly from: { readonly mediations: ReadonlyArray<string>; readonly activities: ReadonlyArray<string> }
  readonly startedOn: PlainDate | null
  readonly steps: ReadonlyArray<ProjectStep>
  readonly gatherings: ReadonlyArray<Gathering>
  readonly closed: {
    readonly result: words.ProjectResult
    readonly continues: words.Continuation
    readonly words: string | null
    readonly on: PlainDate
  } | null
}

const nothing: ProjectState = {
  proposed: null,
  from: { mediations: [], activities: [] },
  startedOn: null,
  steps: [],
  gatherings: [],
  closed: null,
}

/** @internal What a project is about, in inputs and events alike: no field of it can hold a person. */
export const projectFields = lazily(() => ({
  title: field.anonymousText(120),
  idea: z.exactOptional(field.anonymousText()),
  origin: words.projectOrigin(),
  theme: field.keyOf(themes),
  place: z.exactOptional(field.anonymousText(120)),
  commune: z.exactOptional(field.commune),
  qpv: z.exactOptional(z.union([field.qpv, z.literal("outside")])),
}))

/** @internal What is planned of a step, but its id. */
export const stepFields = lazily(() => ({ words: field.anonymousText(300), due: z.exactOptional(field.date) }))

const ids = lazily(() => z.readonly(z.array(field.id)))
const links = lazily(() => ({ mediations: ids(), activities: ids() }))
const join = (known: ReadonlyArray<string>, more: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...new Set([...known, ...more]),
]
const linked = ({ from }: ProjectState, more: ProjectState["from"]): ProjectState["from"] => ({
  mediations: join(from.mediations, more.mediations),
  activities: join(from.activities, more.activities),
})

/** The stream of a collective project. Its key is its id. Participants are numbers, never identities. */
export const Project = defineStream("project", () => ({
  Proposed: z.strictObject({ ...projectFields(), ...links(), on: field.date }),
  Started: z.strictObject({ on: field.date }),
  Planned: z.strictObject({
    steps: z.readonly(z.array(z.strictObject({ step: field.id, ...stepFields() })).min(1)),
    on: field.date,
  }),
  StepCompleted: z.strictObject({
    step: field.id,
    persons: field.persons,
    carriedBy: words.projectCarrier(),
    on: field.date,
  }),
  Gathered: z.strictObject({
    persons: field.persons,
    newcomers: z.exactOptional(z.int().min(0)),
    minutes: field.minutes,
    on: field.date,
  }),
  IndividualLinked: z.strictObject({ ...links(), on: field.date }),
  Closed: z.strictObject({
    result: words.projectResult(),
    continues: words.continuation(),
    words: z.exactOptional(field.anonymousText()),
    on: field.date,
  }),
})).evolve<ProjectState>(nothing, {
  Proposed: (_, { title, idea, origin, theme, place, commune, qpv, mediations, activities, on }) => ({
    ...nothing,
    proposed: {
      title,
      idea: idea ?? null,
      origin,
      theme,
      place: place ?? null,
      commune: commune ?? null,
      qpv: qpv ?? null,
      on,
    },
    from: linked(nothing, { mediations, activities }),
  }),
  Started: (state, { on }) => ({ ...state, startedOn: on }),
  Planned: (state, { steps }) => ({
    ...state,
    steps: [...state.steps, ...steps.map(({ due, ...step }) => ({ ...step, due: due ?? null, done: null }))],
  }),
  StepCompleted: (state, { step, ...done }) => ({
    ...state,
    steps: state.steps.map((known) => (known.step === step ? { ...known, done } : known)),
  }),
  Gathered: (state, { newcomers, ...gathering }) => ({
    ...state,
    gatherings: [...state.gatherings, { ...gathering, newcomers: newcomers ?? null }],
  }),
  IndividualLinked: (state, more) => ({ ...state, from: linked(state, more) }),
  Closed: (state, { words, ...closed }) => ({ ...state, closed: { ...closed, words: words ?? null } }),
})
