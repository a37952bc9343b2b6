import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { MediationStream } from "../../process/index.ts"
import { Activity } from "../../registers/index.ts"
import { by, ids, linkFault, linkRefusals, NotYet, on, stepFault, stepRefusals } from "../rules.ts"
import { Project, projectFields } from "../stream.ts"

/**
 * Propose a collective project, with the mediations and activities that led to it. Without `project`, a new id is made;
 * the receipt's key is that id.
 */
export const propose = Project.command({
  summary: { fr: "Proposer un projet collectif", en: "Propose a collective project" },
  by,
  input: z.strictObject({
    project: z.exactOptional(field.id),
    ...projectFields(),
    mediations: ids(),
    activities: ids(),
    on: on(),
  }),
  key: (input, newId) => input.project ?? newId(),
  needs: {
    mediations: { stream: MediationStream, keys: ({ input }) => input.mediations },
    activities: { stream: Activity, keys: ({ input }) => input.activities },
  },
  refusals: {
    AlreadyProposed: { fr: "Ce projet est déjà consigné.", en: "This project is already proposed." },
    NotYet,
    ...linkRefusals,
  },
  decide: ({ input: { project: _, ...data }, state, facts, today, emit, refuse }) => {
    const day = data.on ?? today
    if (state.proposed !== null) return refuse("AlreadyProposed")
    if (day > today) return refuse("NotYet")
    const fault = linkFault(facts)
    return fault === undefined ? emit("Proposed", { ...data, on: day }) : refuse(fault)
  },
})

/** Record that individual work led to a project, or joins it. */
export const linkIndividual = Project.command({
  summary: { fr: "Relier un suivi individuel à un projet collectif", en: "Link individual work to a project" },
  by,
  input: z
    .strictObject({ project: field.id, mediations: ids(), activities: ids(), on: on() })
    .refine(({ mediations, activities }) => mediations.length + activities.length > 0, {
      error: "Nothing to link: give a mediation or an activity",
      params: { fr: "Rien à relier : donner une médiation ou un acte" },
    }),
  key: (input) => input.project,
  needs: {
    mediations: { stream: MediationStream, keys: ({ input }) => input.mediations },
    activities: { stream: Activity, keys: ({ input }) => input.activities },
  },
  refusals: { ...stepRefusals, ...linkRefusals },
  decide: ({ input: { project: _, ...data }, state, facts, today, emit, refuse }) => {
    const day = data.on ?? today
    const fault = stepFault(state, day, today) ?? linkFault(facts)
    return fault === undefined ? emit("IndividualLinked", { ...data, on: day }) : refuse(fault)
  },
})
