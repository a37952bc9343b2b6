// Over 300 lines: the events of a mediation, its state and the folds between them are read together.
import * as z from "zod"
import { field, lazily, type PlainDate, personalCategories, type Sealed, sealed } from "../../kernel/index.ts"
import { defineStream } from "../../plugin/index.ts"
import { type PartyRef, partySchema } from "../people/index.ts"
import { type Doer, doer, type Origin, origin, type RegisterKey, register } from "../registers/index.ts"
import * as words from "./vocabulary.ts"

/** A party of a mediation, and what is known of its part in it. */
export interface Party extends PartyRef {
  /** When it was told how mediation works; `null` as long as it was not. */
  readonly informedOn: PlainDate | null
  /** When it withdrew; nobody asks why. */
  readonly withdrawnOn: PlainDate | null
  /** The day on which it became a party. */
  readonly joinedOn: PlainDate
  /** The last day on which it took part in anything; `null` as long as it did not. */
  readonly tookPartOn: PlainDate | null
}

/** A separate interview with one party. */
export interface Interview {
  readonly party: string
  readonly on: PlainDate
  readonly minutes: number
  /** What the party said, for those who conduct the mediation. */
  readonly notes: Sealed<string> | null
}

/** A meeting of several parties with the mediator. */
export interface Meeting {
  readonly parties: ReadonlyArray<string>
  readonly on: PlainDate
  readonly minutes: number
}

/** A word carried from one party to another, in shuttle mediation. */
export interface Exchange {
  readonly from: string
  readonly to: string
  readonly on: PlainDate
  readonly minutes: number
  readonly message: Sealed<string> | null
}

/** A proposal and the party that made it. */
export interface Proposal {
  readonly proposal: string
  readonly author: string
  readonly text: Sealed<string>
  readonly on: PlainDate
}

/** What a party committed itself to. */
export interface Commitment {
  readonly commitment: string
  readonly by: string
  readonly what: Sealed<string>
  /** By when; `null` when no day was agreed. */
  readonly due: PlainDate | null
  /** What became of it; `null` as long as nobody looked. */
  readonly result: words.CommitmentResult | null
  /** The day on which somebody last looked. */
  readonly followedUpOn: PlainDate | null
}

/** An agreement of the parties. */
export interface Agreement {
  readonly on: PlainDate
  readonly form: words.AgreementForm
  readonly extent: words.AgreementExtent
  readonly commitments: ReadonlyArray<Commitment>
}

/** Who takes over: another mediator of the structure, or a professional or service outside it. */
export type Relay =
  | { readonly kind: "mediator"; readonly mediator: string }
  | { readonly kind: "professional"; readonly institution: string }

/** @internal The schema of a {@link Relay}. */
export const relaySchema: () => z.ZodType<Relay, Relay> = lazily(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("mediator"), mediator: field.id }),
    z.strictObject({ kind: z.literal("professional"), institution: field.id }),
  ]),
)

/** A mediation, as its dated facts make it. */
export interface MediationState {
  readonly opened: {
    readonly origin: Origin
    readonly register: RegisterKey
    readonly mode: words.Mode
    readonly on: PlainDate
    /** The pole that it belongs to; `null` when the structure does not keep poles apart. */
    readonly pole: string | null
  } | null
  /** Who may read it and act in it: who opened it, who conducts it, and those who were asked to join. */
  readonly team: ReadonlyArray<string>
  readonly parties: ReadonlyArray<Party>
  /** The actor id of the assigned mediator. */
  readonly mediator: string | null
  /** When the mediator withdrew; `null` once another is in charge. */
  readonly mediatorWithdrewOn: PlainDate | null
  readonly accepted: boolean
  readonly acceptedOn: PlainDate | null
  readonly interviews: ReadonlyArray<Interview>
  readonly meetings: ReadonlyArray<Meeting>
  readonly exchanges: ReadonlyArray<Exchange>
  readonly proposals: ReadonlyArray<Proposal>
  readonly agreement: Agreement | null
  readonly noAgreementOn: PlainDate | null
  readonly suspended: words.SuspensionReason | null
  /** The times when it was suspended: from a day on, up to the day on which it was taken up again. */
  readonly suspensions: ReadonlyArray<{ readonly from: PlainDate; readonly until: PlainDate | null }>
  /** How many acts were done by whom: FAIRE AVEC is counted. */
  readonly acts: Readonly<Record<Doer, number>>
  /** The latest day of the facts that a later one may replace. */
  readonly lastOn: PlainDate | null
  readonly closed: {
    readonly outcome: words.MediationOutcome | "redirected" | "declined"
    readonly on: PlainDate
  } | null
}

const nothing: MediationState = {
  opened: null,
  team: [],
  parties: [],
  mediator: null,
  mediatorWithdrewOn: null,
  accepted: false,
  acceptedOn: null,
  interviews: [],
  meetings: [],
  exchanges: [],
  proposals: [],
  agreement: null,
  noAgreementOn: null,
  suspended: null,
  suspensions: [],
  acts: { person: 0, together: 0, mediator: 0 },
  lastOn: null,
  closed: null,
}

const category = lazily(() => field.keyOf(personalCategories))

/** @internal Categories of personal data that go out with something. */
export const categoriesSchema = lazily(() => z.readonly(z.array(category())))

const commitment = lazily(() =>
  z.strictObject({
    commitment: field.id,
    by: field.id,
    what: sealed<string>(),
    due: z.exactOptional(field.date),
  }),
)

/** @internal How a mediation went, in the eyes of those who took part. */
export const evaluationSchema = lazily(() =>
  z.strictObject({
    dialogue: words.change(),
    situation: words.change(),
    autonomy: words.change(),
  }),
)

const updateParty = (state: MediationState, id: string, change: Partial<Party>): MediationState => ({
  ...state,
  parties: state.parties.map((party) => (party.id === id ? { ...party, ...change } : party)),
})
const newParty = (party: PartyRef, joinedOn: PlainDate): Party => ({
  ...party,
  informedOn: null,
  withdrawnOn: null,
  joinedOn,
  tookPartOn: null,
})
const later = (known: PlainDate | null, day: PlainDate): PlainDate => (known !== null && known > day ? known : day)
const dated = (state: MediationState, on: PlainDate): MediationState => ({ ...state, lastOn: later(state.lastOn, on) })
const takingPart = (state: MediationState, ids: ReadonlyArray<string>, on: PlainDate): MediationState => ({
  ...state,
  parties: state.parties.map((party) =>
    ids.includes(party.id) ? { ...party, tookPartOn: later(party.tookPartOn, on) } : party,
  ),
})
const joining = (state: MediationState, member: string): MediationState =>
  state.team.includes(member) ? state : { ...state, team: [...state.team, member] }
const leaving = (state: MediationState, member: string): MediationState => ({
  ...state,
  team: state.team.filter((known) => known !== member),
})
const closing = (
  state: MediationState,
  outcome: NonNullable<MediationState["closed"]>["outcome"],
  on: PlainDate,
): MediationState => ({
  ...state,
  closed: { outcome, on },
})

/** The stream of a mediation. Its key is the mediation's id. */
export const MediationStream = defineStream("mediation", () => ({
  Opened: z.strictObject({
    origin,
    requestedBy: z.exactOptional(partySchema()),
    parties: z.readonly(z.array(partySchema()).min(1)),
    register,
    mode: words.mode(),
    // In clear in facts of before: scanned for numbers and addresses, and for nothing else.
    subject: z.exactOptional(z.union([sealed<string>(), field.anonymousText(200)])),
    pole: z.exactOptional(field.id),
    on: field.date,
  }),
  TeamJoined: z.strictObject({ member: field.id }),
  TeamLeft: z.strictObject({ member: field.id }),
  PartyAdded: z.strictObject({ party: partySchema() }),
  PartyInformed: z.strictObject({ party: field.id, language: field.language, on: field.date }),
  PartyWithdrew: z.strictObject({ party: field.id, on: field.date }),
  MediatorAssigned: z.strictObject({ mediator: field.id }),
  MediatorWithdrew: z.strictObject({ reason: words.withdrawalReason(), relay: relaySchema(), on: field.date }),
  HandedOver: z.strictObject({ relay: relaySchema(), categories: categoriesSchema(), on: field.date }),
  Accepted: z.strictObject({ on: field.date }),
  Redirected: z.strictObject({ to: field.id, categories: categoriesSchema(), on: field.date }),
  Declined: z.strictObject({
    reason: words.declineReason(),
    explanation: z.exactOptional(z.union([sealed<string>(), field.anonymousText()])),
    /** The party that asked for the explanation. */
    askedBy: z.exactOptional(field.id),
    on: field.date,
  }),
  Interviewed: z.strictObject({
    party: field.id,
    on: field.date,
    minutes: field.minutes,
    notes: z.exactOptional(sealed<string>()),
  }),
  Met: z.strictObject({ parties: z.readonly(z.array(field.id).min(2)), on: field.date, minutes: field.minutes }),
  Exchanged: z.strictObject({
    from: field.id,
    to: field.id,
    on: field.date,
    minutes: field.minutes,
    message: z.exactOptional(sealed<string>()),
  }),
  Proposed: z.strictObject({ proposal: field.id, author: field.id, text: sealed<string>(), on: field.date }),
  Agreed: z.strictObject({
    form: words.agreementForm(),
    extent: words.agreementExtent(),
    commitments: z.readonly(z.array(commitment()).min(1)),
    on: field.date,
  }),
  NotAgreed: z.strictObject({ on: field.date }),
  FollowedUp: z.strictObject({ commitment: field.id, result: words.commitmentResult(), on: field.date }),
  Acted: z.strictObject({ party: field.id, by: doer, on: field.date, minutes: field.minutes }),
  Suspended: z.strictObject({ reason: words.suspensionReason(), on: field.date }),
  Resumed: z.strictObject({ on: field.date }),
  Closed: z.strictObject({
    outcome: words.outcome(),
    reason: z.exactOptional(words.abandonReason()),
    evaluation: z.exactOptional(evaluationSchema()),
    on: field.date,
  }),
})).evolve<MediationState>(nothing, {
  Opened: (_, { origin, register, mode, on, parties, pole }, { actor }) => ({
    ...nothing,
    opened: { origin, register, mode, on, pole: pole ?? null },
    team: [actor.id],
    parties: parties.map((party) => newParty(party, on)),
  }),
  TeamJoined: (state, { member }) => joining(state, member),
  TeamLeft: (state, { member }) => leaving(state, member),
  PartyAdded: (state, { party }, { on }) => ({ ...state, parties: [...state.parties, newParty(party, on)] }),
  PartyInformed: (state, { party, on }) => updateParty(dated(state, on), party, { informedOn: on }),
  PartyWithdrew: (state, { party, on }) => updateParty(state, party, { withdrawnOn: on }),
  MediatorAssigned: (state, { mediator }) => ({ ...joining(state, mediator), mediator, mediatorWithdrewOn: null }),
  MediatorWithdrew: (state, { relay, on }) => {
    const left = state.mediator === null ? state : leaving(state, state.mediator)
    const known = relay.kind === "mediator" ? joining(left, relay.mediator) : left
    return { ...dated(known, on), mediator: null, mediatorWithdrewOn: on }
  },
  HandedOver: (state, { relay, on }) =>
    relay.kind === "mediator"
      ? {
          // Whoever hands over reads it no longer, unless they are asked back.
          ...joining(
            state.mediator === null ? dated(state, on) : leaving(dated(state, on), state.mediator),
            relay.mediator,
          ),
          mediator: relay.mediator,
          mediatorWithdrewOn: null,
        }
      : closing(state, "handed-over", on),
  Accepted: (state, { on }) => ({ ...state, accepted: true, acceptedOn: on }),
  Redirected: (state, { on }) => closing(state, "redirected", on),
  Declined: (state, { on }) => closing(state, "declined", on),
  Interviewed: (state, { party, on, minutes, notes }) => ({
    ...takingPart(state, [party], on),
    interviews: [...state.interviews, { party, on, minutes, notes: notes ?? null }],
  }),
  Met: (state, { parties, on, minutes }) => ({
    ...takingPart(state, parties, on),
    meetings: [...state.meetings, { parties, on, minutes }],
  }),
  Exchanged: (state, { from, to, on, minutes, message }) => ({
    ...takingPart(state, [from, to], on),
    exchanges: [...state.exchanges, { from, to, on, minutes, message: message ?? null }],
  }),
  Proposed: (state, { proposal, author, text, on }) => ({
    ...takingPart(state, [author], on),
    proposals: [...state.proposals, { proposal, author, text, on }],
  }),
  Agreed: (state, { form, extent, commitments, on }) => ({
    ...takingPart(
      state,
      commitments.map(({ by }) => by),
      on,
    ),
    noAgreementOn: null,
    agreement: {
      form,
      extent,
      on,
      commitments: commitments.map(({ due, ...rest }) => ({
        ...rest,
        due: due ?? null,
        result: null,
        followedUpOn: null,
      })),
    },
  }),
  NotAgreed: (state, { on }) => ({ ...dated(state, on), noAgreementOn: on }),
  FollowedUp: (state, { commitment, result, on }) =>
    state.agreement === null
      ? state
      : {
          ...dated(state, on),
          agreement: {
            ...state.agreement,
            commitments: state.agreement.commitments.map((known) =>
              // What was seen on the latest day counts, whenever it was written down.
              known.commitment === commitment && later(known.followedUpOn, on) === on
                ? { ...known, result, followedUpOn: on }
                : known,
            ),
          },
        },
  Acted: (state, { by, party, on }) => ({
    ...takingPart(state, [party], on),
    acts: { ...state.acts, [by]: state.acts[by] + 1 },
  }),
  Suspended: (state, { reason, on }) => ({
    ...state,
    suspended: reason,
    suspensions: [...state.suspensions, { from: on, until: null }],
  }),
  Resumed: (state, { on }) => ({
    ...state,
    suspended: null,
    suspensions: state.suspensions.map((one) => (one.until === null ? { ...one, until: on } : one)),
  }),
  Closed: (state, { outcome, on }) => closing(state, outcome, on),
})

/** The parties that have not withdrawn. */
export const presentParties = (state: MediationState): ReadonlyArray<Party> =>
  state.parties.filter((party) => party.withdrawnOn === null)
