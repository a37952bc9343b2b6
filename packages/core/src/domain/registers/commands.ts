import * as z from "zod"
import { type Actor, field, type PlainDate } from "../../kernel/index.ts"
import { checkComposition, checkOthers, checkParticulars } from "./rules/checks.ts"
import { Activity, activityFields } from "./stream.ts"
import { continuityResults } from "./vocabulary.ts"

const notYet = { fr: "Un acte à venir ne se consigne pas encore.", en: "An act still to come is not recorded yet." }

const unknownActivity = { fr: "Cet acte n'est pas consigné.", en: "There is no such activity." }

const anothersAct = {
  fr: "Un médiateur consigne ses propres actes ; ceux d'un collègue le sont par lui, par un responsable ou par la direction.",
  en: "A mediator records their own acts; a colleague's are recorded by that colleague, a lead or a director.",
}

/** Whoever acts as a mediator alone: they answer for their own acts, and for nobody else's. */
const answersForOwn = ({ roles }: Actor): boolean =>
  roles.includes("mediator") && !roles.some((role) => role === "lead" || role === "director" || role === "system")

/** Whose act it is: who is named, else `before`, which is `null` for nobody, else the mediator who records it. */
const actOf = <T extends { readonly mediator?: string }>(
  data: T,
  actor: Actor,
  before?: string | null,
): T | "AnothersAct" => {
  if (data.mediator !== undefined && data.mediator !== (before ?? actor.id) && data.mediator !== actor.id)
    return answersForOwn(actor) ? "AnothersAct" : data
  const own = before === undefined && actor.roles.includes("mediator") ? actor.id : undefined
  const mediator = data.mediator ?? before ?? own
  return mediator === undefined ? data : { ...data, mediator }
}

const isLater = (on: PlainDate, today: PlainDate): boolean => on > today

/**
 * Record an act. Without `activity`, a new id is made; the receipt's key is that id. Without `mediator`, it is the act of
 * the mediator who records it.
 */
export const record = Activity.command({
  summary: { fr: "Consigner un acte", en: "Record an activity" },
  by: ["mediator", "lead", "director", "system"],
  input: z
    .strictObject({ activity: z.exactOptional(field.id), ...activityFields() })
    .superRefine(checkParticulars)
    .superRefine(checkComposition)
    .superRefine(checkOthers),
  key: (input, newId) => input.activity ?? newId(),
  refusals: {
    AlreadyRecorded: { fr: "Cet acte est déjà consigné.", en: "This activity is already recorded." },
    NotYet: notYet,
    AnothersAct: anothersAct,
  },
  decide: ({ input: { activity: _, ...input }, state, actor, today, emit, refuse }) => {
    if (state.data !== null) return refuse("AlreadyRecorded")
    const data = actOf(input, actor)
    if (data === "AnothersAct") return refuse(data)
    return isLater(data.on, today) ? refuse("NotYet") : emit("Recorded", data)
  },
})

/** Correct an act: the whole record as it should be, and whose it was. The journal keeps what it was. */
export const correct = Activity.command({
  summary: { fr: "Corriger un acte", en: "Correct an activity" },
  by: ["mediator", "lead", "director", "system"],
  input: z
    .strictObject({ activity: field.id, ...activityFields() })
    .superRefine(checkParticulars)
    .superRefine(checkComposition)
    .superRefine(checkOthers),
  key: (input) => input.activity,
  refusals: { UnknownActivity: unknownActivity, NotYet: notYet, AnothersAct: anothersAct },
  decide: ({ input: { activity: _, ...input }, state, actor, today, emit, refuse }) => {
    if (state.data === null || state.cancelled) return refuse("UnknownActivity")
    const data = actOf(input, actor, state.data.mediator ?? null)
    if (data === "AnothersAct") return refuse(data)
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
