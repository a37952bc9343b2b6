import { type Cents, defineStream, field, type PlainDate, type Sealed, sealed } from "@traitdunion/core"
import * as z from "zod"
import { type CreditorAnswer, creditorAnswers, type RequestKind, requestKinds } from "./vocabulary.ts"

/** What is asked of the creditor, in cents. */
export type RequestTerms =
  | { readonly kind: "payment-plan"; readonly total: Cents; readonly monthly: Cents; readonly from: PlainDate }
  | { readonly kind: "remission"; readonly total: Cents; readonly remitted: Cents }
  | { readonly kind: "deferral"; readonly monthly: Cents; readonly months: number; readonly from: PlainDate }

/** A debt that is negotiated, and where. */
export interface BegunNegotiation {
  readonly file: string
  readonly holder: string
  /** Whose debt it is: the holder, or another person of the household. */
  readonly debtor: string
  /** The institution that is owed. */
  readonly creditor: string
  readonly debt: string
  /** The mediation of the core process between the household and the creditor. */
  readonly mediation: string
  readonly conventions: ReadonlyArray<string>
  readonly on: PlainDate
}
const begun = z.strictObject({
  file: field.id,
  holder: field.id,
  debtor: field.id,
  creditor: field.id,
  debt: field.id,
  mediation: field.id,
  conventions: z.readonly(z.array(field.id)),
  on: field.date,
})
const asked = z.strictObject({
  request: field.id,
  kind: field.keyOf(requestKinds),
  terms: sealed<RequestTerms>(),
  words: z.exactOptional(sealed<string>()),
  answerBy: field.date,
  on: field.date,
})

/** Something that was asked of the creditor, and what came of it. */
export interface CreditorRequest {
  readonly request: string
  readonly kind: RequestKind
  readonly terms: Sealed<RequestTerms>
  readonly words?: Sealed<string>
  /** The day on which to ask again. */
  readonly answerBy: PlainDate
  readonly on: PlainDate
  readonly answer: { readonly answer: CreditorAnswer; readonly on: PlainDate } | null
}

/** A negotiation with a creditor, as its facts make it. */
export interface NegotiationState {
  readonly begun: BegunNegotiation | null
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
