import { field, Person, type PlainDate, personal, type Territory, territories } from "@traitdunion/core"
import * as z from "zod"
import { type Benefit, benefits } from "../catalogue/index.ts"
import { toldDelay } from "../law/dispute-dates.ts"
import { type DisputeRoute, disputeDelays, disputeRoutes } from "../law/index.ts"
import { CafProcedure } from "../procedure/stream.ts"
import { courseFault } from "../shared/course.ts"
import { firstDayOf, notTheHolder, notYet, relays, tooOld, unknownPerson } from "../shared/index.ts"
import { disputeFaultOf } from "./course.ts"
import { CafDispute, type OpenedDispute } from "./stream.ts"
import { disputeSubjects } from "./vocabulary.ts"

/** What a notification says. */
const notification = {
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
}

/** What it takes to know whether that can be. */
interface About {
  readonly input: { readonly holder: string; readonly procedure?: string }
}
const needs = {
  people: { stream: Person, keys: ({ input }: About) => [input.holder] },
  procedures: {
    stream: CafProcedure,
    keys: ({ input: { procedure } }: About) => (procedure === undefined ? [] : [procedure]),
  },
}

const refusals = {
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
} as const

type Told = Omit<OpenedDispute, "route" | "on"> & { readonly route?: DisputeRoute }

/** Before whom it is contested: the law says so for most benefits, the notification for the others. */
const routeOf = ({ route, benefit }: Told): DisputeRoute | null => {
  const known: Benefit = benefits[benefit]
  return route ?? known.route
}

/** What a notification says that cannot be. */
const faultOf = (told: Told, route: DisputeRoute, today: PlainDate) => {
  const { about, benefit, notifiedOn, amicableWithin, amount, paidOn, fraudAlleged } = told
  const known: Benefit = benefits[benefit]
  if (notifiedOn > today) return "NotYet"
  if (known.route !== null && route !== known.route) return "AnotherRoute"
  if (route === "department" && amicableWithin === undefined) return "DelayNeeded"
  if (route !== "department" && amicableWithin !== undefined) return "DelayKnown"
  const ofOverpayment = amount !== undefined || paidOn !== undefined || fraudAlleged !== undefined
  if (about === "decision" && ofOverpayment) return "OnlyOverpayment"
  if (paidOn !== undefined && paidOn > notifiedOn) return "PaidAfterwards"
  return notifiedOn < firstDayOf(disputeDelays) ? "TooOld" : undefined
}

/**
 * Open a dispute from a notification: an overpayment, or another decision about a benefit. `route` is known for most
 * benefits; for the others, and for the delay of the RSA, read it on the notification. The amount, in cents, and the
 * reason that the CAF gives are sealed. Without `dispute`, a new id is made.
 */
export const openDispute = CafDispute.command({
  summary: { fr: "Ouvrir une contestation", en: "Open a dispute" },
  by: relays,
  input: z.strictObject({ dispute: z.exactOptional(field.id), ...notification }),
  key: (input, newId) => input.dispute ?? newId(),
  subject: ({ holder }) => holder,
  needs,
  refusals: {
    ...refusals,
    AlreadyOpen: { fr: "Cette contestation est déjà ouverte.", en: "This dispute is already open." },
  },
  decide: ({ input: { dispute: _, ...data }, state, facts, today, emit, refuse }) => {
    const route = routeOf(data)
    if (state.opened !== null) return refuse("AlreadyOpen")
    if (!facts.people.of(data.holder).registered) return refuse("UnknownPerson")
    if (route === null) return refuse("RouteNeeded")
    const fault = faultOf(data, route, today)
    if (fault !== undefined) return refuse(fault)
    if (data.procedure !== undefined && facts.procedures.of(data.procedure).opened?.holder !== data.holder) {
      return refuse("UnknownProcedure")
    }
    return emit("Opened", { ...data, route, on: today })
  },
})

/** @internal */
export const unknownDispute = {
  fr: "Cette contestation n'existe pas : l'ouvrir d'abord.",
  en: "There is no such dispute: open it first.",
}

/**
 * Correct what was read on the notification: all of it, as it should be. What falls due is computed again; the facts that
 * were recorded must still follow from it.
 */
export const correctNotification = CafDispute.command({
  summary: { fr: "Corriger ce qui a été lu sur la notification", en: "Correct what was read on the notification" },
  by: relays,
  input: z.strictObject({ dispute: field.id, ...notification }),
  key: ({ dispute }) => dispute,
  subject: ({ holder }) => holder,
  needs,
  refusals: {
    ...refusals,
    UnknownDispute: unknownDispute,
    NotTheHolder: notTheHolder,
    FactsContradict: {
      fr: "Un fait consigné ne suit plus de cette notification : le corriger d'abord.",
      en: "A recorded fact no longer follows from this notification: correct it first.",
    },
  },
  decide: ({ input: { dispute: _, ...data }, state: { opened, facts: done }, facts, today, emit, refuse }) => {
    const route = routeOf(data)
    if (opened === null) return refuse("UnknownDispute")
    if (opened.holder !== data.holder) return refuse("NotTheHolder")
    if (route === null) return refuse("RouteNeeded")
    const fault = faultOf(data, route, today)
    if (fault !== undefined) return refuse(fault)
    if (data.procedure !== undefined && facts.procedures.of(data.procedure).opened?.holder !== data.holder) {
      return refuse("UnknownProcedure")
    }
    const corrected = { ...data, route, on: opened.on }
    if (courseFault(done, disputeFaultOf(corrected)) !== undefined) return refuse("FactsContradict")
    return emit("NotificationCorrected", corrected)
  },
})
