import { field, personal } from "@traitdunion/core"
import * as z from "zod"
import { notTheHolder, relays } from "../vocabulary.ts"
import { disputeFact } from "./rules/facts.ts"
import { unknownDispute } from "./rules/refusals.ts"
import { CafDispute } from "./stream.ts"
import { disputeFactKinds } from "./vocabulary.ts"

const place = z.int().min(0)

/** Note why the person contests, in their own words, sealed: the letter says them. */
export const noteGrounds = CafDispute.command({
  summary: { fr: "Noter pourquoi la personne conteste", en: "Note why the person contests" },
  by: relays,
  input: z.strictObject({ dispute: field.id, holder: field.id, words: personal(field.text(4000), "narrative") }),
  key: ({ dispute }) => dispute,
  subject: ({ holder }) => holder,
  refusals: { UnknownDispute: unknownDispute, NotTheHolder: notTheHolder },
  decide: ({ input: { holder, words }, state, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownDispute")
    return state.opened.holder === holder ? emit("GroundsNoted", { words }) : refuse("NotTheHolder")
  },
})

/**
 * Record a dated fact of a dispute: what was asked, what was answered. It stands by its day, however late it is told, and
 * what it opens falls due at once.
 */
export const recordDispute = CafDispute.command({
  summary: { fr: "Consigner un fait d'une contestation", en: "Record a fact of a dispute" },
  by: relays,
  input: z.strictObject({ dispute: field.id, fact: disputeFact }),
  key: ({ dispute }) => dispute,
  refusals: CafDispute.refusals,
  decide: ({ input: { fact }, ...args }) => CafDispute.record(fact, args),
})

/**
 * Correct a fact of a dispute, by its place in the list: the whole fact as it should be, of the same kind. What falls due
 * is computed again; what no longer stands after it is refused.
 */
export const correctDispute = CafDispute.command({
  summary: { fr: "Corriger un fait d'une contestation", en: "Correct a fact of a dispute" },
  by: relays,
  input: z.strictObject({ dispute: field.id, index: place, fact: disputeFact }),
  key: ({ dispute }) => dispute,
  refusals: CafDispute.refusals,
  decide: ({ input: { index, fact }, ...args }) => CafDispute.correct(index, fact, args),
})

/** Cancel a fact of a dispute that did not happen, by its place in the list. What follows from it goes first. */
export const cancelDisputeFact = CafDispute.command({
  summary: { fr: "Annuler un fait d'une contestation", en: "Cancel a fact of a dispute" },
  by: relays,
  input: z.strictObject({
    dispute: field.id,
    index: place,
    /** The kind that is read there, so that no other is taken out by mistake. */
    fact: field.keyOf(disputeFactKinds),
  }),
  key: ({ dispute }) => dispute,
  refusals: CafDispute.refusals,
  decide: ({ input: { index, fact }, ...args }) => CafDispute.cancel(index, fact, args),
})
