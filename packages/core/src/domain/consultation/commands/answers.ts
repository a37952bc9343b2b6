import * as z from "zod"
import { field } from "../../../kernel/index.ts"
import { Institution } from "../../people/index.ts"
import { by, on, stepFault, stepRefusals } from "../rules/steps.ts"
import { Issue } from "../stream.ts"
import * as words from "../vocabulary.ts"

/** Record that an issue went to an institution; `expectedOn` is the day by which its answer is awaited. */
export const convey = Issue.command({
  summary: { fr: "Transmettre une attente à une institution", en: "Convey an issue to an institution" },
  by,
  input: z.strictObject({ issue: field.id, institution: field.id, expectedOn: z.exactOptional(field.date), on }),
  key: (input) => input.issue,
  needs: { institution: { stream: Institution, keys: ({ input }) => [input.institution] } },
  refusals: {
    ...stepRefusals,
    UnknownInstitution: {
      fr: "Cette institution n'est pas enregistrée : l'enregistrer d'abord.",
      en: "This institution is not registered: register it first.",
    },
    ExpectedTooEarly: {
      fr: "La réponse ne peut pas être attendue avant la transmission.",
      en: "An answer cannot be expected before the issue was conveyed.",
    },
  },
  decide: ({ input: { issue: _, ...data }, state, facts, today, emit, refuse }) => {
    const day = data.on ?? today
    const fault = stepFault(state, day, today)
    if (fault !== undefined) return refuse(fault)
    if (facts.institution.of(data.institution).name === null) return refuse("UnknownInstitution")
    if (data.expectedOn !== undefined && data.expectedOn < day) return refuse("ExpectedTooEarly")
    return emit("Conveyed", { ...data, on: day })
  },
})

/** Record what an institution answered. */
export const answer = Issue.command({
  summary: { fr: "Consigner la réponse d'une institution", en: "Record an institution's answer" },
  by,
  input: z.strictObject({
    issue: field.id,
    institution: field.id,
    verdict: words.answerVerdict(),
    words: z.exactOptional(field.anonymousText()),
    on,
  }),
  key: (input) => input.issue,
  refusals: {
    ...stepRefusals,
    NotConveyed: {
      fr: "L'attente n'avait pas été transmise à cette institution à cette date : consigner d'abord la transmission.",
      en: "The issue had not been conveyed to this institution by then: record that first.",
    },
  },
  decide: ({ input: { issue: _, ...data }, state, today, emit, refuse }) => {
    const day = data.on ?? today
    const fault = stepFault(state, day, today)
    if (fault !== undefined) return refuse(fault)
    const conveyed = state.conveyances.some(({ institution, on }) => institution === data.institution && on <= day)
    return conveyed ? emit("Answered", { ...data, on: day }) : refuse("NotConveyed")
  },
})

/** Record that inhabitants were told what became of what they raised, be it that nobody has answered. */
export const tellInhabitants = Issue.command({
  summary: { fr: "Faire redescendre la réponse vers les habitants", en: "Tell the inhabitants" },
  by,
  input: z.strictObject({ issue: field.id, how: words.feedback(), reached: z.exactOptional(field.persons), on }),
  key: (input) => input.issue,
  refusals: {
    ...stepRefusals,
    NothingToTell: {
      fr: "L'attente n'avait encore été transmise à aucune institution à cette date : il n'y a rien à restituer.",
      en: "The issue had not been conveyed to anybody by then: there is nothing to tell.",
    },
  },
  decide: ({ input: { issue: _, ...data }, state, today, emit, refuse }) => {
    const day = data.on ?? today
    const fault = stepFault(state, day, today)
    if (fault !== undefined) return refuse(fault)
    return state.conveyances.some(({ on }) => on <= day)
      ? emit("InhabitantsTold", { ...data, on: day })
      : refuse("NothingToTell")
  },
})

/** Close an issue with what became of it. */
export const close = Issue.command({
  summary: { fr: "Clore une attente", en: "Close an issue" },
  by,
  input: z.strictObject({ issue: field.id, result: words.issueResult(), on }),
  key: (input) => input.issue,
  refusals: stepRefusals,
  decide: ({ input: { result, on }, state, today, emit, refuse }) => {
    const day = on ?? today
    const fault = stepFault(state, day, today)
    return fault === undefined ? emit("Closed", { result, on: day }) : refuse(fault)
  },
})
