import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { by, on, stepFault, stepRefusals } from "../rules.ts"
import { Project, stepFields } from "../stream.ts"
import * as words from "../vocabulary.ts"

/** Record that the group decided to start. */
export const decideToStart = Project.command({
  summary: { fr: "Décider de lancer un projet", en: "Decide to start a project" },
  by,
  input: z.strictObject({ project: field.id, on: on() }),
  key: (input) => input.project,
  refusals: {
    ...stepRefusals,
    AlreadyStarted: { fr: "Ce projet est déjà lancé.", en: "This project has already started." },
  },
  decide: ({ input, state, today, emit, refuse }) => {
    const day = input.on ?? today
    const fault = stepFault(state, day, today)
    if (fault !== undefined) return refuse(fault)
    return state.startedOn === null ? emit("Started", { on: day }) : refuse("AlreadyStarted")
  },
})

/** Add steps to the plan of a project. A step without an id is called `step-1`, `step-2` and so on. */
export const plan = Project.command({
  summary: { fr: "Planifier les étapes d'un projet", en: "Plan the steps of a project" },
  by,
  input: z.strictObject({
    project: field.id,
    steps: z.readonly(
      z
        .array(z.strictObject({ step: z.exactOptional(field.id), ...stepFields() }))
        .min(1)
        .max(50),
    ),
    on: on(),
  }),
  key: (input) => input.project,
  refusals: {
    ...stepRefusals,
    StepTwice: { fr: "Une étape figure deux fois dans le plan.", en: "A step stands twice in the plan." },
    DueBeforeProposed: {
      fr: "Une étape ne peut pas être due avant que le projet ait été proposé.",
      en: "A step cannot be due before the project was proposed.",
    },
  },
  decide: ({ input, state, today, emit, refuse }) => {
    const day = input.on ?? today
    const fault = stepFault(state, day, today)
    if (fault !== undefined) return refuse(fault)
    const steps = input.steps.map(({ step, ...rest }, index) => ({
      step: step ?? `step-${state.steps.length + index + 1}`,
      ...rest,
    }))
    const all = [...state.steps, ...steps].map(({ step }) => step)
    if (new Set(all).size < all.length) return refuse("StepTwice")
    const proposedOn = state.proposed?.on ?? day
    if (steps.some(({ due }) => due !== undefined && due < proposedOn)) return refuse("DueBeforeProposed")
    return emit("Planned", { steps, on: day })
  },
})

/** Record that a step is done: how many took part, and who carried it. */
export const completeStep = Project.command({
  summary: { fr: "Consigner une étape accomplie", en: "Record a completed step" },
  by,
  input: z.strictObject({
    project: field.id,
    step: field.id,
    persons: field.persons,
    carriedBy: words.projectCarrier(),
    on: on(),
  }),
  key: (input) => input.project,
  refusals: {
    ...stepRefusals,
    NotStarted: {
      fr: "Le projet n'est pas lancé à cette date : consigner d'abord la décision de le lancer.",
      en: "The project has not started by then: record the decision to start it first.",
    },
    UnknownStep: { fr: "Cette étape n'est pas dans le plan.", en: "This step is not in the plan." },
    AlreadyCompleted: { fr: "Cette étape est déjà accomplie.", en: "This step is already completed." },
  },
  decide: ({ input: { project: _, ...data }, state, today, emit, refuse }) => {
    const day = data.on ?? today
    const fault = stepFault(state, day, today)
    if (fault !== undefined) return refuse(fault)
    if (state.startedOn === null || day < state.startedOn) return refuse("NotStarted")
    const step = state.steps.find((known) => known.step === data.step)
    if (step === undefined) return refuse("UnknownStep")
    return step.done === null ? emit("StepCompleted", { ...data, on: day }) : refuse("AlreadyCompleted")
  },
})

/** Record a gathering for a project: how many came, how many of them for the first time, how long. */
export const gather = Project.command({
  summary: { fr: "Consigner une rencontre du projet", en: "Record a gathering of a project" },
  by,
  input: z
    .strictObject({
      project: field.id,
      persons: field.persons,
      newcomers: z.exactOptional(z.int().min(0)),
      minutes: field.minutes,
      on: on(),
    })
    .refine(({ persons, newcomers }) => newcomers === undefined || newcomers <= persons, {
      path: ["newcomers"],
      error: "More newcomers than people present",
      params: { fr: "Plus de nouvelles personnes que de personnes présentes" },
    }),
  key: (input) => input.project,
  refusals: stepRefusals,
  decide: ({ input: { project: _, ...data }, state, today, emit, refuse }) => {
    const day = data.on ?? today
    const fault = stepFault(state, day, today)
    return fault === undefined ? emit("Gathered", { ...data, on: day }) : refuse(fault)
  },
})

/** Close a project: what became of it, and whether inhabitants go on by themselves. */
export const close = Project.command({
  summary: { fr: "Terminer un projet collectif", en: "Close a collective project" },
  by,
  input: z.strictObject({
    project: field.id,
    result: words.projectResult(),
    continues: words.continuation(),
    words: z.exactOptional(field.anonymousText()),
    on: on(),
  }),
  key: (input) => input.project,
  refusals: {
    ...stepRefusals,
    NeverStarted: {
      fr: "Un projet qui n'a pas été lancé ne peut qu'être abandonné.",
      en: "A project that never started can only be abandoned.",
    },
  },
  decide: ({ input: { project: _, ...data }, state, today, emit, refuse }) => {
    const day = data.on ?? today
    const fault = stepFault(state, day, today)
    if (fault !== undefined) return refuse(fault)
    if (state.startedOn === null && data.result !== "abandoned") return refuse("NeverStarted")
    return emit("Closed", { ...data, on: day })
  },
})
