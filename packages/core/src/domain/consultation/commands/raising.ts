import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { Activity } from "../../registers/index.ts"
import { activities, activityFault, activityRefusals, by, NotYet, on, stepFault, stepRefusals } from "../rules/steps.ts"
import { Issue, issueFields } from "../stream.ts"

/**
 * Raise what inhabitants expect of institutions, in words that identify nobody. Without `issue`, a new id is made; the
 * receipt's key is that id.
 */
export const raise = Issue.command({
  summary: { fr: "Faire remonter une attente d'habitants", en: "Raise an issue of inhabitants" },
  by,
  input: z.strictObject({ issue: z.exactOptional(field.id), ...issueFields(), activities, on }),
  key: (input, newId) => input.issue ?? newId(),
  needs: { activities: { stream: Activity, keys: ({ input }) => input.activities } },
  refusals: {
    AlreadyRaised: { fr: "Cette attente est déjà consignée.", en: "This issue is already raised." },
    NotYet,
    ...activityRefusals,
  },
  decide: ({ input: { issue: _, ...data }, state, facts, today, emit, refuse }) => {
    const day = data.on ?? today
    if (state.raised !== null) return refuse("AlreadyRaised")
    if (day > today) return refuse("NotYet")
    const fault = activityFault(facts.activities.all)
    return fault === undefined ? emit("Raised", { ...data, on: day }) : refuse(fault)
  },
})

/** Record that more inhabitants carry an issue. */
export const addVoices = Issue.command({
  summary: { fr: "Ajouter des voix à une attente", en: "Add voices to an issue" },
  by,
  input: z.strictObject({ issue: field.id, voices: field.persons, activities, on }),
  key: (input) => input.issue,
  needs: { activities: { stream: Activity, keys: ({ input }) => input.activities } },
  refusals: { ...stepRefusals, ...activityRefusals },
  decide: ({ input: { issue: _, ...data }, state, facts, today, emit, refuse }) => {
    const day = data.on ?? today
    const fault = stepFault(state, day, today) ?? activityFault(facts.activities.all)
    return fault === undefined ? emit("VoicesAdded", { ...data, on: day }) : refuse(fault)
  },
})
