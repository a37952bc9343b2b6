import { field } from "@traitdunion/core"
import * as z from "zod"
import { courseFault, replaced } from "../shared/course.ts"
import { noSuchFact, notTheHolder, relays } from "../shared/index.ts"
import { openedRight } from "./commands.ts"
import { faultOf } from "./course.ts"
import { type CafProcedureFact, plainFact } from "./facts.ts"
import { factRefusals } from "./refusals.ts"
import { CafProcedure } from "./stream.ts"
import { cafProcedureFactKinds } from "./vocabulary.ts"

const refusals = { ...factRefusals, UnknownFact: noSuchFact } as const

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
  input: z.strictObject({ procedure: field.id, index: z.int().min(0), fact: plainFact }),
  key: ({ procedure }) => procedure,
  refusals,
  decide: ({ input: { index, fact }, state: { opened, facts }, today, emit, refuse }) => {
    if (opened === null) return refuse("UnknownProcedure")
    const known = facts[index]
    if (known?.fact !== fact.fact) return refuse("UnknownFact")
    // Another dispute or referral makes another fact: cancel this one, and record that one.
    if (linkOf(known) !== linkOf(fact)) return refuse("UnknownFact")
    if (fact.on > today) return refuse("NotYet")
    const place = replaced(facts, index, fact, faultOf(opened))
    return "fault" in place ? refuse(place.fault) : emit("Corrected", { index, fact, ...place })
  },
})

/** Correct the right that was recorded: its days and its amount, as they should be. */
export const correctOpenedRight = CafProcedure.command({
  summary: { fr: "Corriger un droit ouvert", en: "Correct the right that is open" },
  by: relays,
  input: openedRight,
  key: ({ procedure }) => procedure,
  subject: ({ holder }) => holder,
  refusals: { ...refusals, NotTheHolder: notTheHolder },
  decide: ({ input: { procedure: _, holder, ...data }, state: { opened, facts }, today, emit, refuse }) => {
    if (opened === null) return refuse("UnknownProcedure")
    if (opened.holder !== holder) return refuse("NotTheHolder")
    const index = facts.findLastIndex(({ fact }) => fact === "opened")
    if (index < 0) return refuse("UnknownFact")
    if (data.on > today) return refuse("NotYet")
    const fact = { fact: "opened" as const, ...data }
    const place = replaced(facts, index, fact, faultOf(opened))
    return "fault" in place ? refuse(place.fault) : emit("Corrected", { index, fact, ...place })
  },
})

/** Cancel a fact of a procedure that did not happen, by its place in the list. What follows from it goes first. */
export const cancelProcedureFact = CafProcedure.command({
  summary: { fr: "Annuler un fait d'une démarche", en: "Cancel a fact of a procedure" },
  by: relays,
  input: z.strictObject({
    procedure: field.id,
    index: z.int().min(0),
    /** The kind that is read there, so that no other is taken out by mistake. */
    fact: field.keyOf(cafProcedureFactKinds),
  }),
  key: ({ procedure }) => procedure,
  refusals,
  decide: ({ input: { index, fact }, state: { opened, facts }, emit, refuse }) => {
    if (opened === null) return refuse("UnknownProcedure")
    if (facts[index]?.fact !== fact) return refuse("UnknownFact")
    const fault = courseFault(facts.toSpliced(index, 1), faultOf(opened))
    return fault === undefined ? emit("TakenOut", { index }) : refuse(fault)
  },
})
