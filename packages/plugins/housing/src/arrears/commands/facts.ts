import { field } from "@traitdunion/core"
import * as z from "zod"
import { housingTeam } from "../../vocabulary.ts"
import { plainFact } from "../rules/facts.ts"
import { Arrears } from "../stream.ts"
import { arrearsFactKinds } from "../vocabulary.ts"

const place = z.int().min(0)

/**
 * Record a dated fact of arrears: an act that was served, a hearing, a judgment, the rent that is paid again. It stands by
 * its day, however late it is told, and what it opens falls due at once.
 */
export const recordArrears = Arrears.command({
  summary: { fr: "Consigner un fait de l'impayé ou de l'expulsion", en: "Record a fact of the arrears" },
  by: housingTeam,
  input: z.strictObject({ arrears: field.of("housing-arrears"), fact: plainFact }),
  key: ({ arrears }) => arrears,
  refusals: Arrears.refusals,
  decide: ({ input: { fact }, ...args }) => Arrears.record(fact, args),
})

/** Correct a fact, by its place in the list: the whole fact as it should be, of the same kind. Every day is counted again. */
export const correctArrears = Arrears.command({
  summary: { fr: "Corriger un fait de l'impayé ou de l'expulsion", en: "Correct a fact of the arrears" },
  by: housingTeam,
  input: z.strictObject({ arrears: field.of("housing-arrears"), index: place, fact: plainFact }),
  key: ({ arrears }) => arrears,
  refusals: Arrears.refusals,
  decide: ({ input: { index, fact }, ...args }) => Arrears.correct(index, fact, args),
})

/** Cancel a fact that did not happen, by its place in the list. What follows from it goes first. */
export const cancelArrearsFact = Arrears.command({
  summary: { fr: "Annuler un fait de l'impayé ou de l'expulsion", en: "Cancel a fact of the arrears" },
  by: housingTeam,
  input: z.strictObject({
    arrears: field.of("housing-arrears"),
    index: place,
    /** The kind that is read there, so that no other is taken out by mistake. */
    fact: field.keyOf(arrearsFactKinds),
  }),
  key: ({ arrears }) => arrears,
  refusals: Arrears.refusals,
  decide: ({ input: { index, fact }, ...args }) => Arrears.cancel(index, fact, args),
})
