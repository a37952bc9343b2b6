import * as z from "zod"
import { field, type PlainDate } from "../../kernel/index.ts"
import { defineStream } from "../../plugin/index.ts"
import { type ContinuityResult, checkParticulars, continuityResults, particularFields } from "./particulars.ts"
import * as words from "./vocabulary.ts"

/**
 * One dated act in one register. Date, register, duration and number of people are always known; everything else is
 * absent when it is not known. Nothing in it identifies anybody received.
 */
const activityFields = {
  on: field.date,
  register: words.register,
  minutes: field.minutes,
  /** How many people the act reached; nobody for an empty round or an observation. */
  persons: z.int().min(0).max(10_000),
  mediator: z.exactOptional(field.id),
  mediation: z.exactOptional(field.id),
  modality: z.exactOptional(words.modality),
  place: z.exactOptional(field.anonymousText(120)),
  placeType: z.exactOptional(words.placeType),
  commune: z.exactOptional(field.commune),
  /** The priority neighbourhood by its code, or `outside` when it is known to be in none. A commune decides neither. */
  qpv: z.exactOptional(z.union([field.qpv, z.literal("outside")])),
  origin: z.exactOptional(words.origin),
  /** ALLER VERS: the mediator went to where people are. */
  outreach: z.exactOptional(z.boolean()),
  theme: z.exactOptional(words.theme),
  gender: z.exactOptional(words.gender),
  ageBand: z.exactOptional(words.ageBand),
  newcomer: z.exactOptional(z.boolean()),
  publics: z.exactOptional(field.several(words.publicKey, { min: 1 })),
  autonomyBefore: z.exactOptional(words.autonomyLevel),
  autonomyAfter: z.exactOptional(words.autonomyLevel),
  /** The partner by name, as written; `institution` when it stands in the directory. */
  partner: z.exactOptional(field.anonymousText(120)),
  institution: z.exactOptional(field.id),
  /** The conventions that fund the act. */
  conventions: z.exactOptional(field.several(field.id, { min: 1 })),
  /** The point of service where it took place. */
  point: z.exactOptional(field.id),
  followUp: z.exactOptional(words.followUp),
  doneBy: z.exactOptional(words.doer),
  comment: z.exactOptional(field.anonymousText()),
  ...particularFields,
  /** Where an imported act comes from, and which line of it. */
  source: z.exactOptional(field.id),
  sourceLine: z.exactOptional(field.id),
}
const schema = z.strictObject(activityFields)

/** What was recorded of an act. */
export type ActivityData = z.output<typeof schema>

/** An act, as its facts make it. A cancelled one no longer counts, and stays in the journal. */
export interface ActivityState {
  readonly data: ActivityData | null
  readonly cancelled: boolean
  /** What became of the procedure, when somebody looked. */
  readonly continuity: { readonly on: PlainDate; readonly result: ContinuityResult } | null
}

/** The stream of an act. Its key is the act's id. */
export const Activity = defineStream("activity", {
  Recorded: schema,
  Corrected: schema,
  Cancelled: z.strictObject({ on: field.date }),
  ContinuityChecked: z.strictObject({ on: field.date, result: field.keyOf(continuityResults) }),
}).evolve<ActivityState>(
  { data: null, cancelled: false, continuity: null },
  {
    Recorded: (_, data) => ({ data, cancelled: false, continuity: null }),
    Corrected: (state, data) => ({ ...state, data }),
    Cancelled: (state) => ({ ...state, cancelled: true }),
    ContinuityChecked: (state, continuity) => ({ ...state, continuity }),
  },
)

const notYet = { fr: "Un acte à venir ne se consigne pas encore.", en: "An act still to come is not recorded yet." }
const unknownActivity = { fr: "Cet acte n'est pas consigné.", en: "There is no such activity." }
const isLater = (on: PlainDate, today: PlainDate): boolean => on > today

/** Record an act. Without `activity`, a new id is made; the receipt's key is that id. */
export const record = Activity.command({
  summary: { fr: "Consigner un acte", en: "Record an activity" },
  by: ["mediator", "lead", "director", "system"],
  input: z.strictObject({ activity: z.exactOptional(field.id), ...activityFields }).superRefine(checkParticulars),
  key: (input, newId) => input.activity ?? newId(),
  refusals: {
    AlreadyRecorded: { fr: "Cet acte est déjà consigné.", en: "This activity is already recorded." },
    NotYet: notYet,
  },
  decide: ({ input: { activity: _, ...data }, state, today, emit, refuse }) => {
    if (state.data !== null) return refuse("AlreadyRecorded")
    return isLater(data.on, today) ? refuse("NotYet") : emit("Recorded", data)
  },
})

/** Correct an act: the whole record as it should be. The journal keeps what it was. */
export const correct = Activity.command({
  summary: { fr: "Corriger un acte", en: "Correct an activity" },
  by: ["mediator", "lead", "director", "system"],
  input: z.strictObject({ activity: field.id, ...activityFields }).superRefine(checkParticulars),
  key: (input) => input.activity,
  refusals: { UnknownActivity: unknownActivity, NotYet: notYet },
  decide: ({ input: { activity: _, ...data }, state, today, emit, refuse }) => {
    if (state.data === null || state.cancelled) return refuse("UnknownActivity")
    return isLater(data.on, today) ? refuse("NotYet") : emit("Corrected", data)
  },
})

/** Cancel an act recorded by mistake. */
export const cancel = Activity.command({
  summary: { fr: "Annuler un acte consigné par erreur", en: "Cancel an activity recorded by mistake" },
  by: ["mediator", "lead", "director", "system"],
  input: z.strictObject({ activity: field.id }),
  key: (input) => input.activity,
  refusals: { UnknownActivity: unknownActivity },
  decide: ({ state, today, emit, refuse }) =>
    state.data === null || state.cancelled ? refuse("UnknownActivity") : emit("Cancelled", { on: today }),
})

/**
 * Record what became of a procedure: really taken up, under way or interrupted (*continuité de la démarche*). Only acts
 * of the register `institution` have one.
 */
export const checkContinuity = Activity.command({
  summary: { fr: "Vérifier la continuité d'une démarche", en: "Check that a procedure went on" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ activity: field.id, on: field.date, result: field.keyOf(continuityResults) }),
  key: (input) => input.activity,
  refusals: {
    UnknownActivity: unknownActivity,
    NoProcedure: { fr: "Cet acte ne suit aucune démarche.", en: "This activity follows no procedure." },
    BeforeTheAct: { fr: "La vérification précéderait l'acte.", en: "The check would come before the act." },
    NotYet: notYet,
  },
  decide: ({ input: { on, result }, state, today, emit, refuse }) => {
    if (state.data === null || state.cancelled) return refuse("UnknownActivity")
    if (state.data.clearing === undefined) return refuse("NoProcedure")
    if (on < state.data.on) return refuse("BeforeTheAct")
    return isLater(on, today) ? refuse("NotYet") : emit("ContinuityChecked", { on, result })
  },
})
