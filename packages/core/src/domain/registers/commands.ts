import * as z from "zod"
import { field, type PlainDate } from "../../kernel/index.ts"
import { checkParticulars } from "./rules.ts"
import { Activity, activityFields } from "./stream.ts"
import { continuityResults } from "./vocabulary.ts"

const notYet = { fr: "Un acte à venir ne se consigne pas encore.", en: "An act still to come is not recorded yet." }

const unknownActivity = { fr: "Cet acte n'est pas consigné.", en: "There is no such activity." }

const isLater = (on: PlainDate, today: PlainDate): boolean => on > today

/** Record an act. Without `activity`, a new id is made; the receipt's key is that id. */
export const record = Activity.command({
  summary: { fr: "Consigner un acte", en: "Record an activity" },
  by: ["mediator", "lead", "director", "system"],
  input: z.strictObject({ activity: z.exactOptional(field.id), ...activityFields() }).superRefine(checkParticulars),
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
  input: z.strictObject({ activity: field.id, ...activityFields() }).superRefine(checkParticulars),
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
