import { field, Person, type PlainDate, personal, type Territory, territories } from "@traitdunion/core"
import * as z from "zod"
import { benefits } from "../catalogue/index.ts"
import { CafDispute, disputeSubjects, type OpenedDispute, unknownDispute } from "../dispute/index.ts"
import { type DisputeRoute, disputeDelays, disputeRoutes, toldDelay } from "../law/index.ts"
import { CafProcedure } from "../procedure/index.ts"
import { firstDayOf, notTheHolder, notYet, relays, tooOld, unknownPerson } from "../vocabulary.ts"

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
  PaidAfterwards: {
    fr: "Le paiement réclamé ne peut pas suivre la notification.",
    en: "The payment cannot come after the notification.",
  },
  TooOld: tooOld,
} as const

type Told = Omit<OpenedDispute, "route" | "on"> & { readonly route?: DisputeRoute }

/** Before whom it is contested: the law says so. */
const routeOf = ({ route, benefit }: Told): DisputeRoute => route ?? benefits[benefit].route

/** What a notification says that cannot be. */
const faultOf = (told: Told, route: DisputeRoute, today: PlainDate) => {
  const { about, benefit, notifiedOn, amicableWithin, amount, paidOn, fraudAlleged } = told
  if (notifiedOn > today) return "NotYet"
  if (route !== benefits[benefit].route) return "AnotherRoute"
  if (route !== "department" && amicableWithin !== undefined) return "DelayKnown"
  const ofOverpayment = amount !== undefined || paidOn !== undefined || fraudAlleged !== undefined
  if (about === "decision" && ofOverpayment) return "OnlyOverpayment"
  if (paidOn !== undefined && paidOn > notifiedOn) return "PaidAfterwards"
  return notifiedOn < firstDayOf(disputeDelays) ? "TooOld" : undefined
}

/**
 * Open a dispute from a notification: an overpayment, or another decision about a benefit. The law knows before whom each
 * benefit is contested and by when; `amicableWithin` is what the notification about the RSA says of it. `notifiedOn` is the
 * day on which it was received. The amount, in cents, and the
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
    const fault = faultOf(data, route, today)
    if (fault !== undefined) return refuse(fault)
    if (data.procedure !== undefined && facts.procedures.of(data.procedure).opened?.holder !== data.holder) {
      return refuse("UnknownProcedure")
    }
    return emit("Opened", { ...data, route, on: today })
  },
})

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
  decide: ({ input: { dispute: _, ...data }, state, facts, today, emit, refuse }) => {
    const { opened } = state
    const route = routeOf(data)
    if (opened === null) return refuse("UnknownDispute")
    if (opened.holder !== data.holder) return refuse("NotTheHolder")
    const fault = faultOf(data, route, today)
    if (fault !== undefined) return refuse(fault)
    if (data.procedure !== undefined && facts.procedures.of(data.procedure).opened?.holder !== data.holder) {
      return refuse("UnknownProcedure")
    }
    const corrected = { ...data, route, on: opened.on }
    if (CafDispute.faultOf({ ...state, opened: corrected }) !== undefined) return refuse("FactsContradict")
    return emit("NotificationCorrected", corrected)
  },
})
