import { field, Person, personal, type Territory, territories, valueOn } from "@traitdunion/core"
import * as z from "zod"
import { type Benefit, benefits } from "../catalogue/index.ts"
import { toldDelay } from "../law/dispute-dates.ts"
import { disputeDelays, disputeRoutes } from "../law/index.ts"
import { CafProcedure } from "../procedure/stream.ts"
import { firstDayOf, notTheHolder, notYet, relays, tooOld, unknownPerson } from "../shared/index.ts"
import { disputeFaultOf } from "./course.ts"
import { disputeFact } from "./facts.ts"
import { CafDispute } from "./stream.ts"
import { disputeSubjects } from "./vocabulary.ts"

/**
 * Open a dispute from a notification: an overpayment, or another decision about a benefit. `route` is known for most
 * benefits; for the others, and for the delay of the RSA, read it on the notification. The amount, in cents, and the
 * reason that the CAF gives are sealed. Without `dispute`, a new id is made.
 */
export const openDispute = CafDispute.command({
  summary: { fr: "Ouvrir une contestation", en: "Open a dispute" },
  by: relays,
  input: z.strictObject({
    dispute: z.exactOptional(field.id),
    holder: field.id,
    about: field.keyOf(disputeSubjects),
    benefit: field.keyOf(benefits),
    route: z.exactOptional(field.keyOf(disputeRoutes)),
    territory: z._default(field.keyOf(territories), "metropole" satisfies Territory),
    procedure: z.exactOptional(field.id),
    notifiedOn: field.date,
    mentions: z.exactOptional(z.boolean()),
    amicableWithin: z.exactOptional(toldDelay),
    paidOn: z.exactOptional(field.date),
    fraudAlleged: z.exactOptional(z.boolean()),
    amount: z.exactOptional(
      personal(
        field.cents.refine((amount) => amount > 0, { error: "More than nothing" }),
        "resources",
      ),
    ),
    reason: z.exactOptional(personal(field.text(1000), "narrative")),
    conventions: z._default(field.several(field.id), []),
  }),
  key: (input, newId) => input.dispute ?? newId(),
  subject: ({ holder }) => holder,
  needs: {
    people: { stream: Person, keys: ({ input }) => [input.holder] },
    procedures: {
      stream: CafProcedure,
      keys: ({ input: { procedure } }) => (procedure === undefined ? [] : [procedure]),
    },
  },
  refusals: {
    AlreadyOpen: { fr: "Cette contestation est déjà ouverte.", en: "This dispute is already open." },
    UnknownPerson: unknownPerson,
    UnknownProcedure: {
      fr: "La démarche indiquée n'existe pas, ou n'est pas celle de cette personne.",
      en: "There is no such procedure of that person.",
    },
    NotYet: notYet,
    AnotherRoute: {
      fr: "Les textes disent devant qui contester une décision sur cette prestation : ne pas indiquer une autre voie.",
      en: "The law says before whom this benefit is contested: give no other route.",
    },
    DelayKnown: {
      fr: "Les textes fixent le délai de ce recours : ne pas en indiquer un autre.",
      en: "The law gives the delay of this appeal: give no other.",
    },
    OnlyOverpayment: {
      fr: "Un montant réclamé, un jour de paiement ou une fraude alléguée ne concernent qu'un indu.",
      en: "An amount, a day of payment and an alleged fraud belong to an overpayment.",
    },
    RouteNeeded: {
      fr: "Pour cette prestation, lire sur la notification devant qui contester, et l'indiquer.",
      en: "For this benefit, read the way of appeal on the notification and give it.",
    },
    DelayNeeded: {
      fr: "Pour le RSA, lire sur la notification le délai du recours, et l'indiquer.",
      en: "For the RSA, read the delay of the appeal on the notification and give it.",
    },
    PaidAfterwards: {
      fr: "Le paiement réclamé ne peut pas suivre la notification.",
      en: "The payment cannot come after the notification.",
    },
    TooOld: tooOld,
  },
  decide: ({ input: { dispute: _, ...data }, state, facts, today, emit, refuse }) => {
    const known: Benefit = benefits[data.benefit]
    const route = data.route ?? known.route
    if (state.opened !== null) return refuse("AlreadyOpen")
    if (!facts.people.of(data.holder).registered) return refuse("UnknownPerson")
    if (data.notifiedOn > today) return refuse("NotYet")
    if (route === null) return refuse("RouteNeeded")
    if (known.route !== null && route !== known.route) return refuse("AnotherRoute")
    if (route === "department" && data.amicableWithin === undefined) return refuse("DelayNeeded")
    if (route !== "department" && data.amicableWithin !== undefined) return refuse("DelayKnown")
    const { amount, paidOn, fraudAlleged } = data
    const ofOverpayment = amount !== undefined || paidOn !== undefined || fraudAlleged !== undefined
    if (data.about === "decision" && ofOverpayment) return refuse("OnlyOverpayment")
    if (data.procedure !== undefined && facts.procedures.of(data.procedure).opened?.holder !== data.holder) {
      return refuse("UnknownProcedure")
    }
    if (data.paidOn !== undefined && data.paidOn > data.notifiedOn) return refuse("PaidAfterwards")
    if (data.notifiedOn < firstDayOf(disputeDelays)) return refuse("TooOld")
    return emit("Opened", { ...data, route, on: today })
  },
})

const unknownDispute = {
  fr: "Cette contestation n'existe pas : l'ouvrir d'abord.",
  en: "There is no such dispute: open it first.",
}

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

/** Record a dated fact of a dispute: what was asked, what was answered. What it opens falls due at once. */
export const recordDispute = CafDispute.command({
  summary: { fr: "Consigner un fait d'une contestation", en: "Record a fact of a dispute" },
  by: relays,
  input: z.strictObject({ dispute: field.id, fact: disputeFact }),
  key: ({ dispute }) => dispute,
  refusals: {
    UnknownDispute: unknownDispute,
    NotYet: notYet,
    NotAtThisStage: {
      fr: "Ce fait ne suit pas de l'étape où en est la contestation : consigner d'abord ce qui précède.",
      en: "This fact does not follow from the stage: record what comes before.",
    },
    BeforeWhatItFollows: {
      fr: "Cette date précède celle du fait d'avant.",
      en: "This day comes before that of the fact it follows.",
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
  },
  decide: ({ input: { fact }, state, today, emit, refuse }) => {
    if (state.opened === null) return refuse("UnknownDispute")
    if (fact.on > today) return refuse("NotYet")
    if (fact.fact === "instalments" && fact.months > valueOn(disputeDelays, fact.on).value.instalmentMonths) {
      return refuse("TooManyInstalments")
    }
    const fault = disputeFaultOf(state, fact)
    return fault === undefined ? emit("Recorded", { fact }) : refuse(fault)
  },
})
