import { field, Institution, MediationStream, markPersonal, type PlainDate, personal } from "@traitdunion/core"
import * as z from "zod"
import { HouseholdBudget, latest } from "../budget/index.ts"
import { BudgetFile, counsellors, stepFault, stepRefusals } from "../file/index.ts"
import { amountIn } from "../law/index.ts"
import { endless, ends } from "./rules/payment-plan.ts"
import { Negotiation, type NegotiationState } from "./stream.ts"
import { creditorAnswers } from "./vocabulary.ts"

const on = z.exactOptional(field.date)
const key = ({ negotiation }: { readonly negotiation: string }): string => negotiation

/**
 * Begin to negotiate one debt with its creditor. It takes place in a mediation of the core process, in which both the
 * debtor and the creditor are parties: its rules of consent, impartiality and confidentiality hold here.
 */
export const negotiate = Negotiation.command({
  summary: { fr: "Engager une médiation avec un créancier", en: "Begin to negotiate with a creditor" },
  by: counsellors,
  input: z.strictObject({
    negotiation: z.exactOptional(field.id),
    file: field.id,
    debt: field.id,
    creditor: field.id,
    mediation: field.id,
    on,
  }),
  key: (input, newId) => input.negotiation ?? newId(),
  needs: {
    file: { stream: BudgetFile, keys: ({ input }) => [input.file] },
    budget: { stream: HouseholdBudget, keys: ({ input }) => [input.file] },
    creditor: { stream: Institution, keys: ({ input }) => [input.creditor] },
    mediation: { stream: MediationStream, keys: ({ input }) => [input.mediation] },
  },
  refusals: {
    ...stepRefusals,
    AlreadyBegun: { fr: "Cette négociation est déjà engagée.", en: "This negotiation has already begun." },
    UnknownCreditor: {
      fr: "Ce créancier n'est pas enregistré comme institution : l'enregistrer d'abord.",
      en: "This creditor is not registered as an institution: register it first.",
    },
    UnknownDebt: {
      fr: "Cette dette ne figure pas dans le dernier budget consigné : l'y ajouter d'abord.",
      en: "This debt is not in the last recorded budget: add it first.",
    },
    NoSuchMediation: {
      fr: "Ouvrir d'abord une médiation dont la personne et le créancier sont parties.",
      en: "First open a mediation in which the person and the creditor are parties.",
    },
  },
  decide: ({ input: { negotiation: _, ...data }, state, facts, today, emit, refuse }) => {
    const day = data.on ?? today
    if (state.begun !== null) return refuse("AlreadyBegun")
    const file = facts.file.of(data.file)
    const fault = stepFault(file, day, today)
    if (fault !== undefined || file.opened === null) return refuse(fault ?? "UnknownFile")
    if (facts.creditor.of(data.creditor).name === null) return refuse("UnknownCreditor")
    const { holder, conventions } = file.opened
    const owing = latest(facts.budget.of(data.file))?.parts.find(({ debts }) =>
      debts.some(({ debt }) => debt === data.debt),
    )
    if (owing === undefined) return refuse("UnknownDebt")
    const { opened, parties, closed } = facts.mediation.of(data.mediation)
    const among = [owing.person, data.creditor].every((id) => parties.some((party) => party.id === id))
    if (opened === null || closed !== null || !among) return refuse("NoSuchMediation")
    return emit("Begun", { ...data, holder, debtor: owing.person, conventions, on: day })
  },
})

const refusals = {
  UnknownNegotiation: { fr: "Cette négociation n'est pas engagée.", en: "There is no such negotiation." },
  Ended: { fr: "Cette négociation est terminée.", en: "This negotiation has ended." },
  BeforeTheNegotiation: { fr: "Cette date précède la négociation.", en: "This day comes before the negotiation." },
  NotYet: stepRefusals.NotYet,
} as const

const faultOf = ({ begun, ended }: NegotiationState, day: PlainDate, today: PlainDate) => {
  if (begun === null) return "UnknownNegotiation" as const
  if (ended !== null) return "Ended" as const
  if (day < begun.on) return "BeforeTheNegotiation" as const
  return day > today ? ("NotYet" as const) : undefined
}

const amount = amountIn(1, 1_000_000_000)
/** No text bounds what a creditor may defer: more than two years is a slip of the keyboard. */
const MAX_DEFERRED = 24
const terms = z.discriminatedUnion("kind", [
  z
    .strictObject({ kind: z.literal("payment-plan"), total: amount, monthly: amount, from: field.date })
    .refine(({ total, monthly }) => monthly <= total, {
      path: ["monthly"],
      error: "The monthly payment is more than all that is owed",
      params: { fr: "La mensualité dépasse le total dû" },
    })
    .refine(ends, endless),
  z
    .strictObject({ kind: z.literal("remission"), total: amount, remitted: amount })
    .refine(({ total, remitted }) => remitted <= total, {
      path: ["remitted"],
      error: "More is remitted than is owed",
      params: { fr: "La remise dépasse le total dû" },
    }),
  z.strictObject({
    kind: z.literal("deferral"),
    monthly: amount,
    months: z.int().min(1).max(MAX_DEFERRED),
    from: field.date,
  }),
])

/**
 * Ask something of the creditor: a plan, a remission or a deferral, with the day on which to ask again. The letter then
 * leaves through `creditorLetter`. What a household can pay is decided with it, never for it.
 */
export const askCreditor = Negotiation.command({
  summary: { fr: "Demander un échéancier, une remise ou un report", en: "Ask for a plan, a remission or a deferral" },
  by: counsellors,
  input: z
    .strictObject({
      negotiation: field.id,
      request: z.exactOptional(field.id),
      /** Whose debt it is. */
      debtor: field.id,
      terms,
      /** What the household wants to say to the creditor. */
      words: z.exactOptional(personal(field.text(4000), "narrative")),
      answerBy: field.date,
      on,
    })
    .transform(({ terms: asked, ...rest }) => ({
      ...rest,
      kind: asked.kind,
      terms: markPersonal(asked, "resources"),
    })),
  key,
  subject: ({ debtor }) => debtor,
  refusals: {
    ...refusals,
    NotTheDebtor: { fr: "Cette dette n'est pas celle de cette personne.", en: "This is not that person's debt." },
    AlreadyAsked: { fr: "Cette demande est déjà consignée.", en: "This request is already recorded." },
    Unanswered: {
      fr: "Une demande attend encore sa réponse : la consigner d'abord, même « sans réponse ».",
      en: "A request still waits for its answer: record it first, even if silent.",
    },
    TooSoon: { fr: "La relance précéderait la demande.", en: "The reminder would come before the request." },
  },
  decide: ({ input: { negotiation: _, debtor, request, ...data }, state, today, emit, refuse }) => {
    const day = data.on ?? today
    const fault = faultOf(state, day, today)
    if (fault !== undefined) return refuse(fault)
    if (state.begun?.debtor !== debtor) return refuse("NotTheDebtor")
    const id = request ?? `request-${state.requests.length + 1}`
    if (state.requests.some((known) => known.request === id)) return refuse("AlreadyAsked")
    if (state.requests.some(({ answer }) => answer === null)) return refuse("Unanswered")
    if (data.answerBy <= day) return refuse("TooSoon")
    return emit("Asked", { ...data, request: id, on: day })
  },
})

/** Record what the creditor answered to the request that waits. */
export const recordCreditorAnswer = Negotiation.command({
  summary: { fr: "Consigner la réponse du créancier", en: "Record the creditor's answer" },
  by: counsellors,
  input: z.strictObject({ negotiation: field.id, answer: field.keyOf(creditorAnswers), on }),
  key,
  refusals: {
    ...refusals,
    NothingAsked: { fr: "Aucune demande n'attend de réponse.", en: "No request waits for an answer." },
    BeforeTheRequest: { fr: "Cette date précède la demande.", en: "This day comes before the request." },
  },
  decide: ({ input: { answer, on: given }, state, today, emit, refuse }) => {
    const day = given ?? today
    const fault = faultOf(state, day, today)
    if (fault !== undefined) return refuse(fault)
    const waiting = state.requests.find((known) => known.answer === null)
    if (waiting === undefined) return refuse("NothingAsked")
    return day < waiting.on
      ? refuse("BeforeTheRequest")
      : emit("Answered", { request: waiting.request, answer, on: day })
  },
})

/** Record whether what was granted is kept to. */
export const checkCreditorPlan = Negotiation.command({
  summary: { fr: "Vérifier que l'échéancier est tenu", en: "Check that the plan is kept" },
  by: counsellors,
  input: z.strictObject({ negotiation: field.id, kept: z.boolean(), on }),
  key,
  refusals: {
    ...refusals,
    NothingGranted: { fr: "Le créancier n'a rien accordé.", en: "The creditor granted nothing." },
  },
  decide: ({ input: { kept, on: given }, state, today, emit, refuse }) => {
    const day = given ?? today
    const fault = faultOf(state, day, today)
    if (fault !== undefined) return refuse(fault)
    const accepted = state.requests.some(({ answer }) => answer?.answer.startsWith("accepted") === true)
    return accepted ? emit("Checked", { kept, on: day }) : refuse("NothingGranted")
  },
})

/** End a negotiation: the debt is settled, or there is nothing more to ask. */
export const endNegotiation = Negotiation.command({
  summary: { fr: "Terminer la médiation avec un créancier", en: "End the negotiation with a creditor" },
  by: counsellors,
  input: z.strictObject({ negotiation: field.id, on }),
  key,
  refusals,
  decide: ({ input: { on: given }, state, today, emit, refuse }) => {
    const day = given ?? today
    const fault = faultOf(state, day, today)
    return fault === undefined ? emit("Ended", { on: day }) : refuse(fault)
  },
})
