import { type Cents, defineStream, field, type PlainDate, sealed } from "@traitdunion/core"
import * as z from "zod"
import { type CreditorAnswer, creditorAnswers, requestKinds } from "./vocabulary.ts"

/** What is asked of the creditor, in cents. */
export type RequestTerms =
  | { readonly kind: "payment-plan"; readonly total: Cents; readonly monthly: Cents; readonly from: PlainDate }
  | { readonly kind: "remission"; readonly total: Cents; readonly remitted: Cents }
  | { readonly kind: "deferral"; readonly monthly: Cents; readonly months: number; readonly from: PlainDate }

const begun = z.strictObject({
  file: field.id,
  holder: field.id,
  /** Whose debt it is: the holder, or another person of the household. */
  debtor: field.id,
  /** The institution that is owed. */
  creditor: field.id,
  debt: field.id,
  /** The mediation of the core process between the household and the creditor. */
  mediation: field.id,
  conventions: z.readonly(z.array(field.id)),
  on: field.date,
})
const asked = z.strictObject({
  request: field.id,
  kind: field.keyOf(requestKinds),
  terms: sealed<RequestTerms>(),
  words: z.exactOptional(sealed<string>()),
  /** The day on which to ask again. */
  answerBy: field.date,
  on: field.date,
})

/** Something that was asked of the creditor, and what came of it. */
export interface CreditorRequest extends z.output<typeof asked> {
  readonly answer: { readonly answer: CreditorAnswer; readonly on: PlainDate } | null
}

/** A negotiation with a creditor, as its facts make it. */
export interface NegotiationState {
  readonly begun: z.output<typeof begun> | null
  readonly requests: ReadonlyArray<CreditorRequest>
  /** Whether what was granted is kept to, on the last day that somebody looked. */
  readonly kept: { readonly kept: boolean; readonly on: PlainDate } | null
  readonly ended: PlainDate | null
}

const nothing: NegotiationState = { begun: null, requests: [], kept: null, ended: null }

/** The stream of a negotiation with a creditor. Its key is the negotiation's id. */
export const Negotiation = defineStream("creditor-negotiation", {
  Begun: begun,
  Asked: asked,
  Answered: z.strictObject({ request: field.id, answer: field.keyOf(creditorAnswers), on: field.date }),
  Checked: z.strictObject({ kept: z.boolean(), on: field.date }),
  Ended: z.strictObject({ on: field.date }),
}).evolve<NegotiationState>(nothing, {
  Begun: (state, data) => ({ ...state, begun: data }),
  Asked: (state, data) => ({ ...state, requests: [...state.requests, { ...data, answer: null }] }),
  Answered: (state, { request, answer, on }) => ({
    ...state,
    requests: state.requests.map((known) => (known.request === request ? { ...known, answer: { answer, on } } : known)),
  }),
  Checked: (state, kept) => ({ ...state, kept }),
  Ended: (state, { on }) => ({ ...state, ended: on }),
})

/** @internal What a creditor granted: the last request that it accepted. */
export const granted = ({ requests }: NegotiationState): CreditorRequest | undefined =>
  requests.findLast(({ answer }) => answer?.answer === "accepted" || answer?.answer === "accepted-otherwise")
