import * as z from "zod"
import { field, type PlainDate } from "../../kernel/index.ts"
import { defineStream } from "../../plugin/index.ts"
import * as words from "./vocabulary.ts"

/**
 * One dated act in one register. Date, register, duration and number of people are always known; everything else is
 * absent when it is not known. Nothing in it identifies anybody received.
 */
const activityFields = {
  on: field.date,
  register: words.register,
  minutes: field.minutes,
  persons: field.persons,
  mediator: z.exactOptional(field.id),
  mediation: z.exactOptional(field.id),
  modality: z.exactOptional(words.modality),
  place: z.exactOptional(field.text(120)),
  placeType: z.exactOptional(words.placeType),
  commune: z.exactOptional(field.commune),
  theme: z.exactOptional(words.theme),
  gender: z.exactOptional(words.gender),
  ageBand: z.exactOptional(words.ageBand),
  newcomer: z.exactOptional(z.boolean()),
  partner: z.exactOptional(field.text(120)),
  followUp: z.exactOptional(words.followUp),
  doneBy: z.exactOptional(words.doer),
  comment: z.exactOptional(field.anonymousText()),
}
const schema = z.strictObject(activityFields)

/** What was recorded of an act. */
export type ActivityData = z.output<typeof schema>

/** An act, as its facts make it. A cancelled one no longer counts, and stays in the journal. */
export interface ActivityState {
  readonly data: ActivityData | null
  readonly cancelled: boolean
}

/** The stream of an act. Its key is the act's id. */
export const Activity = defineStream("activity", {
  Recorded: schema,
  Corrected: schema,
  Cancelled: z.strictObject({ on: field.date }),
}).evolve<ActivityState>(
  { data: null, cancelled: false },
  {
    Recorded: (_, data) => ({ data, cancelled: false }),
    Corrected: (state, data) => ({ ...state, data }),
    Cancelled: (state) => ({ ...state, cancelled: true }),
  },
)

const notYet = { fr: "Un acte à venir ne se consigne pas encore.", en: "An act still to come is not recorded yet." }
const unknownActivity = { fr: "Cet acte n'est pas consigné.", en: "There is no such activity." }
const isLater = (on: PlainDate, today: PlainDate): boolean => on > today

/** Record an act. Without `activity`, a new id is made; the receipt's key is that id. */
export const record = Activity.command({
  summary: { fr: "Consigner un acte", en: "Record an activity" },
  by: ["mediator", "lead", "director", "system"],
  input: z.strictObject({ activity: z.exactOptional(field.id), ...activityFields }),
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
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ activity: field.id, ...activityFields }),
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
  by: ["mediator", "lead", "director"],
  input: z.strictObject({ activity: field.id }),
  key: (input) => input.activity,
  refusals: { UnknownActivity: unknownActivity },
  decide: ({ state, today, emit, refuse }) =>
    state.data === null || state.cancelled ? refuse("UnknownActivity") : emit("Cancelled", { on: today }),
})
