import * as z from "zod"
import { field, lazily, type PlainDate } from "../../kernel/index.ts"
import { defineStream } from "../../plugin/index.ts"
import { particularFields } from "./rules/particulars.ts"
import * as words from "./vocabulary.ts"
import { type ContinuityResult, continuityResults } from "./vocabulary.ts"

/**
 * One dated act in one register. Date, register, duration and number of people are always known; everything else is
 * absent when it is not known. Nothing in it identifies anybody received.
 */
export const activityFields = lazily(() => ({
  on: field.date,
  register: words.register,
  minutes: field.minutes,
  /** How many people the act reached; nobody for an empty round or an observation. */
  persons: z.int().min(0).max(10_000),
  mediator: z.exactOptional(field.id),
  /** The other mediators of the act, which counts once all the same. */
  colleagues: z.exactOptional(field.several(field.id, { min: 1 })),
  mediation: z.exactOptional(field.id),
  modality: z.exactOptional(words.modality()),
  place: z.exactOptional(field.anonymousText(120)),
  placeType: z.exactOptional(words.placeType),
  commune: z.exactOptional(field.commune),
  /** The priority neighbourhood by its code, or `outside` when it is known to be in none. A commune decides neither. */
  qpv: z.exactOptional(z.union([field.qpv, z.literal("outside")])),
  origin: z.exactOptional(words.origin),
  /** ALLER VERS: the mediator went to where people are. */
  outreach: z.exactOptional(z.boolean()),
  /** The theme that it counts under. */
  theme: z.exactOptional(words.theme),
  /** What else it was about. */
  otherThemes: z.exactOptional(field.several(words.theme, { min: 1 })),
  gender: z.exactOptional(words.gender()),
  ageBand: z.exactOptional(words.ageBand()),
  /** How many of several persons, by gender; of the others it is not known. */
  byGender: z.exactOptional(z.partialRecord(words.gender(), z.int().min(0).max(10_000))),
  /** How many of several persons, by age band; of the others it is not known. */
  byAgeBand: z.exactOptional(z.partialRecord(words.ageBand(), z.int().min(0).max(10_000))),
  newcomer: z.exactOptional(z.boolean()),
  publics: z.exactOptional(field.several(words.publicKey(), { min: 1 })),
  autonomyBefore: z.exactOptional(words.autonomyLevel()),
  autonomyAfter: z.exactOptional(words.autonomyLevel()),
  /** The partner by name, as written; `institution` when it stands in the directory. */
  partner: z.exactOptional(field.anonymousText(120)),
  institution: z.exactOptional(field.id),
  /** The conventions that fund the act. */
  conventions: z.exactOptional(field.several(field.id, { min: 1 })),
  /** The point of service where it took place. */
  point: z.exactOptional(field.id),
  followUp: z.exactOptional(words.followUp()),
  doneBy: z.exactOptional(words.doer),
  comment: z.exactOptional(field.anonymousText()),
  ...particularFields(),
  /** Where an imported act comes from, and which line of it. */
  source: z.exactOptional(field.id),
  sourceLine: z.exactOptional(field.id),
}))

const schema = lazily(() => z.strictObject(activityFields()))

/** What was recorded of an act. */
export type ActivityData = z.output<ReturnType<typeof schema>>

/** An act, as its facts make it. A cancelled one no longer counts, and stays in the journal. */
export interface ActivityState {
  readonly data: ActivityData | null
  readonly cancelled: boolean
  /** What became of the procedure, when somebody looked. */
  readonly continuity: { readonly on: PlainDate; readonly result: ContinuityResult } | null
}

/** The stream of an act. Its key is the act's id. */
export const Activity = defineStream("activity", () => ({
  Recorded: schema(),
  Corrected: schema(),
  Cancelled: z.strictObject({ on: field.date }),
  ContinuityChecked: z.strictObject({ on: field.date, result: field.keyOf(continuityResults) }),
})).evolve<ActivityState>(
  { data: null, cancelled: false, continuity: null },
  {
    Recorded: (_, data) => ({ data, cancelled: false, continuity: null }),
    Corrected: (state, data) => ({ ...state, data }),
    Cancelled: (state) => ({ ...state, cancelled: true }),
    ContinuityChecked: (state, continuity) => ({ ...state, continuity }),
  },
)
