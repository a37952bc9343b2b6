import { field } from "@traitdunion/core"
import * as z from "zod"
import { factSchema } from "../rules/facts.ts"
import { Appeal } from "../stream.ts"
import { counsellors, factKinds } from "../vocabulary.ts"

const place = z.int().min(0)

/**
 * Record a dated fact of an appeal: the file received, a decision, an offer, a judgment. It stands by its day, however late
 * it is told, and what it opens falls due at once.
 */
export const record = Appeal.command({
  summary: { fr: "Consigner un fait du dossier", en: "Record a fact of the appeal" },
  by: counsellors,
  input: z.strictObject({ appeal: field.id, fact: factSchema }),
  key: ({ appeal }) => appeal,
  refusals: Appeal.refusals,
  decide: ({ input: { fact }, ...args }) => Appeal.record(fact, args),
})

/**
 * Correct a fact, by its place in the list: the whole fact as it should be, of the same kind. Everything that follows is
 * computed again; `correctionEffects` says beforehand what would change.
 */
export const correctFact = Appeal.command({
  summary: { fr: "Corriger un fait du dossier", en: "Correct a fact of the appeal" },
  by: counsellors,
  input: z.strictObject({ appeal: field.id, index: place, fact: factSchema }),
  key: ({ appeal }) => appeal,
  refusals: Appeal.refusals,
  decide: ({ input: { index, fact }, ...args }) => Appeal.correct(index, fact, args),
})

/** Cancel a fact that did not happen, by its place in the list. What follows from it goes first. */
export const cancelFact = Appeal.command({
  summary: { fr: "Annuler un fait du dossier", en: "Cancel a fact of the appeal" },
  by: counsellors,
  input: z.strictObject({
    appeal: field.id,
    index: place,
    /** The kind that is read there, so that no other is taken out by mistake. */
    fact: field.keyOf(factKinds),
  }),
  key: ({ appeal }) => appeal,
  refusals: Appeal.refusals,
  decide: ({ input: { index, fact }, ...args }) => Appeal.cancel(index, fact, args),
})
