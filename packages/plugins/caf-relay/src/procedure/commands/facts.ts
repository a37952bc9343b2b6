import { field, Referral } from "@traitdunion/core"
import * as z from "zod"
import { CafDispute } from "../../dispute/index.ts"
import { relays } from "../../vocabulary.ts"
import { type CafProcedureFact, plainFact } from "../rules/facts.ts"
import { CafProcedure } from "../stream.ts"
import { cafProcedureFactKinds } from "../vocabulary.ts"

const place = z.int().min(0)

/**
 * Record a dated fact of a procedure: prepared, done with the person, sent, answered, refused, closed. It stands by its
 * day: what is told late takes the place that it had.
 */
export const recordProcedure = CafProcedure.command({
  summary: { fr: "Consigner un fait d'une démarche", en: "Record a fact of a procedure" },
  by: relays,
  input: z.strictObject({ procedure: field.id, fact: plainFact }),
  key: ({ procedure }) => procedure,
  needs: {
    disputes: {
      stream: CafDispute,
      keys: ({ input: { fact } }) => (fact.fact === "appealed" ? [fact.dispute] : []),
    },
    referrals: {
      stream: Referral,
      keys: ({ input: { fact } }) =>
        fact.fact === "handed-over" && fact.referral !== undefined ? [fact.referral] : [],
    },
  },
  refusals: {
    ...CafProcedure.refusals,
    UnknownDispute: {
      fr: "La contestation indiquée n'existe pas, ou n'est pas celle de cette personne : l'ouvrir d'abord.",
      en: "There is no such dispute of that person: open it first.",
    },
    UnknownReferral: {
      fr: "La mise en relation indiquée n'existe pas, ou n'est pas celle de cette personne.",
      en: "There is no such referral of that person.",
    },
  },
  decide: ({ input: { fact }, facts, ...args }) => {
    const { state, refuse } = args
    if (state.opened === null) return refuse("UnknownProcedure")
    if (fact.fact === "appealed" && facts.disputes.of(fact.dispute).opened?.holder !== state.opened.holder) {
      return refuse("UnknownDispute")
    }
    if (fact.fact === "handed-over" && fact.referral !== undefined) {
      const { referred } = facts.referrals.of(fact.referral)
      if (referred?.person !== state.opened.holder) return refuse("UnknownReferral")
    }
    return CafProcedure.record(fact, args)
  },
})

/** The dispute or the referral that a fact speaks of. */
const linkOf = (fact: CafProcedureFact): string | undefined => {
  if (fact.fact === "appealed") return fact.dispute
  return fact.fact === "handed-over" ? fact.referral : undefined
}

/**
 * Correct a fact of a procedure, by its place in the list: the whole fact as it should be, of the same kind. Stage,
 * deadlines and figures are computed again; what no longer stands after it is refused.
 */
export const correctProcedure = CafProcedure.command({
  summary: { fr: "Corriger un fait d'une démarche", en: "Correct a fact of a procedure" },
  by: relays,
  input: z.strictObject({ procedure: field.id, index: place, fact: plainFact }),
  key: ({ procedure }) => procedure,
  refusals: CafProcedure.refusals,
  decide: ({ input: { index, fact }, ...args }) => {
    const known = args.state.facts[index]
    // Another dispute or referral makes another fact: cancel this one, and record that one.
    if (known !== undefined && linkOf(known) !== linkOf(fact)) return args.refuse("UnknownFact")
    return CafProcedure.correct(index, fact, args)
  },
})

/** Cancel a fact of a procedure that did not happen, by its place in the list. What follows from it goes first. */
export const cancelProcedureFact = CafProcedure.command({
  summary: { fr: "Annuler un fait d'une démarche", en: "Cancel a fact of a procedure" },
  by: relays,
  input: z.strictObject({
    procedure: field.id,
    index: place,
    /** The kind that is read there, so that no other is taken out by mistake. */
    fact: field.keyOf(cafProcedureFactKinds),
  }),
  key: ({ procedure }) => procedure,
  refusals: CafProcedure.refusals,
  decide: ({ input: { index, fact }, ...args }) => CafProcedure.cancel(index, fact, args),
})
