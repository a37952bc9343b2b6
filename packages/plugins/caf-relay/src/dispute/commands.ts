import { field, personal, valueOn } from "@traitdunion/core"
import * as z from "zod"
import { disputeDelays } from "../law/index.ts"
import { courseFault, placed, replaced } from "../shared/course.ts"
import { noSuchFact, notTheHolder, notYet, relays } from "../shared/index.ts"
import { disputeFaultOf } from "./course.ts"
import { type DisputeFact, disputeFact } from "./facts.ts"
import { unknownDispute } from "./opening.ts"
import { CafDispute } from "./stream.ts"
import { disputeFactKinds } from "./vocabulary.ts"

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

/** Why a fact of a dispute is refused. */
const factRefusals = {
  UnknownDispute: unknownDispute,
  NotYet: notYet,
  NotAtThisStage: {
    fr: "Ce fait ne suit pas de l'étape où en est la contestation : consigner d'abord ce qui précède.",
    en: "This fact does not follow from the stage: record what comes before.",
  },
  BeforeTheNotification: {
    fr: "Cette date précède la notification.",
    en: "This day comes before the notification.",
  },
  Closed: { fr: "Cette contestation est terminée.", en: "This dispute is closed." },
  NotThisOutcome: {
    fr: "Cette fin ne suit pas des faits consignés : consigner ce qui a été demandé ou convenu, ou choisir une autre fin.",
    en: "This end does not follow from the facts: record what was asked or agreed, or choose another.",
  },
  TooManyInstalments: {
    fr: "Un échéancier convenu avec la CAF ne dépasse pas la durée fixée par le code (CSS art. R133-9-2).",
    en: "Instalments may not last longer than the code allows (CSS R133-9-2).",
  },
} as const

/** Instalments that last longer than the code allows. */
const tooLong = (fact: DisputeFact): boolean =>
  fact.fact === "instalments" && fact.months > valueOn(disputeDelays, fact.on).value.instalmentMonths

/**
 * Record a dated fact of a dispute: what was asked, what was answered. It stands by its day, however late it is told, and
 * what it opens falls due at once.
 */
export const recordDispute = CafDispute.command({
  summary: { fr: "Consigner un fait d'une contestation", en: "Record a fact of a dispute" },
  by: relays,
  input: z.strictObject({ dispute: field.id, fact: disputeFact }),
  key: ({ dispute }) => dispute,
  refusals: factRefusals,
  decide: ({ input: { fact }, state: { opened, facts }, today, emit, refuse }) => {
    if (opened === null) return refuse("UnknownDispute")
    if (fact.on > today) return refuse("NotYet")
    if (tooLong(fact)) return refuse("TooManyInstalments")
    const place = placed(facts, fact, disputeFaultOf(opened))
    return "fault" in place ? refuse(place.fault) : emit("Recorded", { fact, ...place })
  },
})

/**
 * Correct a fact of a dispute, by its place in the list: the whole fact as it should be, of the same kind. What falls due
 * is computed again; what no longer stands after it is refused.
 */
export const correctDispute = CafDispute.command({
  summary: { fr: "Corriger un fait d'une contestation", en: "Correct a fact of a dispute" },
  by: relays,
  input: z.strictObject({ dispute: field.id, index: z.int().min(0), fact: disputeFact }),
  key: ({ dispute }) => dispute,
  refusals: { ...factRefusals, UnknownFact: noSuchFact },
  decide: ({ input: { index, fact }, state: { opened, facts }, today, emit, refuse }) => {
    if (opened === null) return refuse("UnknownDispute")
    if (facts[index]?.fact !== fact.fact) return refuse("UnknownFact")
    if (fact.on > today) return refuse("NotYet")
    if (tooLong(fact)) return refuse("TooManyInstalments")
    const place = replaced(facts, index, fact, disputeFaultOf(opened))
    return "fault" in place ? refuse(place.fault) : emit("Corrected", { index, fact, ...place })
  },
})

/** Cancel a fact of a dispute that did not happen, by its place in the list. What follows from it goes first. */
export const cancelDisputeFact = CafDispute.command({
  summary: { fr: "Annuler un fait d'une contestation", en: "Cancel a fact of a dispute" },
  by: relays,
  input: z.strictObject({
    dispute: field.id,
    index: z.int().min(0),
    /** The kind that is read there, so that no other is taken out by mistake. */
    fact: field.keyOf(disputeFactKinds),
  }),
  key: ({ dispute }) => dispute,
  refusals: { ...factRefusals, UnknownFact: noSuchFact },
  decide: ({ input: { index, fact }, state: { opened, facts }, emit, refuse }) => {
    if (opened === null) return refuse("UnknownDispute")
    if (facts[index]?.fact !== fact) return refuse("UnknownFact")
    const fault = courseFault(facts.toSpliced(index, 1), disputeFaultOf(opened))
    return fault === undefined ? emit("TakenOut", { index }) : refuse(fault)
  },
})
