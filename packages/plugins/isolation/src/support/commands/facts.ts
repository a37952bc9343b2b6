import { field, Project } from "@traitdunion/core"
import * as z from "zod"
import { visitors } from "../../vocabulary.ts"
import { plainFact, type SupportFact } from "../rules/facts.ts"
import { IsolationSupport } from "../stream.ts"
import { supportFactKinds } from "../vocabulary.ts"

const place = z.int().min(0)
const support = field.of("isolation-support")

type Given = { readonly input: { readonly fact: SupportFact } }
const projectOf = (fact: SupportFact): string | undefined => (fact.fact === "collective" ? fact.project : undefined)
const needs = {
  projects: {
    stream: Project,
    keys: ({ input: { fact } }: Given) => [projectOf(fact)].filter((id) => id !== undefined),
  },
} as const
const refusals = {
  ...IsolationSupport.refusals,
  UnknownProject: {
    fr: "Ce projet n'existe pas : le proposer d'abord.",
    en: "There is no such project: propose it first.",
  },
} as const

/**
 * Record a dated fact of a support: somebody was tried, met, accepts with a rhythm, is called or visited, takes a step
 * toward others, refuses and until when. It stands by its day, however late it is told.
 */
export const recordSupport = IsolationSupport.command({
  summary: { fr: "Consigner un fait d'un accompagnement contre l'isolement", en: "Record a fact of a support" },
  by: visitors,
  input: z.strictObject({ support, fact: plainFact }),
  key: (input) => input.support,
  needs,
  refusals,
  decide: ({ input: { fact }, facts, ...args }) => {
    const project = projectOf(fact)
    const unknown = project !== undefined && facts.projects.of(project).proposed === null
    return unknown ? args.refuse("UnknownProject") : IsolationSupport.record(fact, args)
  },
})

/**
 * Correct a fact of a support, by its place in the list: the whole fact as it should be, of the same kind. What no longer
 * stands after it is refused.
 */
export const correctSupport = IsolationSupport.command({
  summary: { fr: "Corriger un fait d'un accompagnement", en: "Correct a fact of a support" },
  by: visitors,
  input: z.strictObject({ support, index: place, fact: plainFact }),
  key: (input) => input.support,
  needs,
  refusals,
  decide: ({ input: { index, fact }, facts, ...args }) => {
    const project = projectOf(fact)
    const unknown = project !== undefined && facts.projects.of(project).proposed === null
    return unknown ? args.refuse("UnknownProject") : IsolationSupport.correct(index, fact, args)
  },
})

/** Cancel a fact of a support that did not happen, by its place in the list. What follows from it goes first. */
export const cancelSupportFact = IsolationSupport.command({
  summary: { fr: "Annuler un fait d'un accompagnement", en: "Cancel a fact of a support" },
  by: visitors,
  input: z.strictObject({
    support,
    index: place,
    /** The kind that is read there, so that no other is taken out by mistake. */
    fact: field.keyOf(supportFactKinds),
  }),
  key: (input) => input.support,
  refusals: IsolationSupport.refusals,
  decide: ({ input: { index, fact }, ...args }) => IsolationSupport.cancel(index, fact, args),
})
