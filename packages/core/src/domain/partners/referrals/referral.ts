import * as z from "zod"
import { field, type Label, type PlainDate, personal, personalCategories, sealed } from "../../../kernel/index.ts"
import { defineStream } from "../../../plugin/index.ts"
import { Person } from "../../people/index.ts"
import { theme } from "../../registers/index.ts"
import { Partner } from "../directory/index.ts"

/** Why a partner does not take a person up. A closed list: none of them is a criterion about the person. */
export const referralRefusals = {
  "not-competent": { fr: "Pas de la compétence du partenaire", en: "Outside the partner's competence" },
  "no-capacity": { fr: "Pas de place ou délai trop long", en: "No capacity, or too long a wait" },
  "file-incomplete": { fr: "Dossier incomplet", en: "Incomplete file" },
  "conditions-not-met": { fr: "Conditions d'accès non remplies", en: "Conditions of access not met" },
  "no-answer": { fr: "Pas de réponse du partenaire", en: "No answer" },
} as const satisfies Record<string, Label>
/** The key of a reason, see {@link referralRefusals}. */
export type ReferralRefusal = keyof typeof referralRefusals

/** Why a referral came to nothing in the end. */
export const notEffectiveReasons = {
  "did-not-go": { fr: "La personne n'y est pas allée", en: "The person did not go" },
  "not-received": { fr: "La personne n'a pas été reçue", en: "The person was not received" },
  "right-not-opened": { fr: "Le droit n'a pas été ouvert", en: "The right was not opened" },
  "gave-up": { fr: "La personne a renoncé", en: "The person gave up" },
  other: { fr: "Autre raison", en: "Another reason" },
} as const satisfies Record<string, Label>
/** The key of a reason, see {@link notEffectiveReasons}. */
export type NotEffectiveReason = keyof typeof notEffectiveReasons

const referred = z.strictObject({
  person: field.id,
  partner: field.id,
  service: z.exactOptional(field.id),
  theme: z.exactOptional(theme),
  /** What the partner is told of the person; nothing when the person goes alone. */
  categories: z.readonly(z.array(field.keyOf(personalCategories))),
  words: z.exactOptional(sealed<string>()),
  mediation: z.exactOptional(field.id),
  on: field.date,
  /** The day on which to look whether it came to something. */
  followUpOn: field.date,
})

/** A referral, as its facts make it: what is not known yet is `null`, which is not no. */
export interface ReferralState {
  readonly referred: z.output<typeof referred> | null
  readonly answer: {
    readonly accepted: boolean
    readonly reason: ReferralRefusal | null
    readonly on: PlainDate
  } | null
  /** Whether the person was really taken up, on the last day that somebody looked. */
  readonly followed: {
    readonly effective: boolean
    readonly reason: NotEffectiveReason | null
    readonly on: PlainDate
  } | null
  readonly followUpOn: PlainDate | null
  readonly cancelled: boolean
}

/** The stream of a referral (*mise en relation*). Its key is the referral's id. */
export const Referral = defineStream("referral", {
  Referred: referred,
  Accepted: z.strictObject({ on: field.date }),
  Refused: z.strictObject({ on: field.date, reason: field.keyOf(referralRefusals) }),
  FoundEffective: z.strictObject({ on: field.date }),
  FoundNotEffective: z.strictObject({
    on: field.date,
    reason: field.keyOf(notEffectiveReasons),
    lookAgainOn: z.exactOptional(field.date),
  }),
  Cancelled: z.strictObject({ on: field.date }),
}).evolve<ReferralState>(
  { referred: null, answer: null, followed: null, followUpOn: null, cancelled: false },
  {
    Referred: (state, data) => ({ ...state, referred: data, followUpOn: data.followUpOn }),
    Accepted: (state, { on }) => ({ ...state, answer: { accepted: true, reason: null, on } }),
    Refused: (state, { on, reason }) => ({ ...state, answer: { accepted: false, reason, on } }),
    FoundEffective: (state, { on }) => ({
      ...state,
      followed: { effective: true, reason: null, on },
      followUpOn: null,
    }),
    FoundNotEffective: (state, { on, reason, lookAgainOn }) => ({
      ...state,
      followed: { effective: false, reason, on },
      followUpOn: lookAgainOn ?? null,
    }),
    Cancelled: (state) => ({ ...state, cancelled: true, followUpOn: null }),
  },
)

const by = ["mediator", "lead", "director"] as const
const referral = { referral: field.id, on: z.exactOptional(field.date) }
const key = (input: { readonly referral: string }): string => input.referral
const refusals = {
  UnknownReferral: {
    fr: "Cette mise en relation n'existe pas, ou elle est annulée.",
    en: "There is no such referral.",
  },
  BeforeTheReferral: { fr: "Cette date précède la mise en relation.", en: "This day comes before the referral." },
  NotYet: { fr: "Ce qui est à venir ne se consigne pas encore.", en: "What is still to come is not recorded yet." },
} as const

const dayFault = (state: ReferralState, on: PlainDate, today: PlainDate) => {
  if (state.referred === null || state.cancelled) return "UnknownReferral" as const
  if (on < state.referred.on) return "BeforeTheReferral" as const
  return on > today ? ("NotYet" as const) : undefined
}

/**
 * Put a person in relation with a partner. What the partner is told needs the person's express agreement to that
 * partner and those categories; words for the partner count as `narrative`.
 */
export const refer = Referral.command({
  summary: { fr: "Mettre une personne en relation avec un partenaire", en: "Put a person in relation with a partner" },
  by,
  input: z.strictObject({
    referral: z.exactOptional(field.id),
    ...referred.shape,
    words: z.exactOptional(personal(field.text(4000), "narrative")),
    on: z.exactOptional(field.date),
  }),
  key: (input, newId) => input.referral ?? newId(),
  subject: (input) => input.person,
  needs: {
    partner: { stream: Partner, keys: ({ input }) => [input.partner] },
    person: { stream: Person, keys: ({ input }) => [input.person] },
  },
  refusals: {
    AlreadyReferred: { fr: "Cette mise en relation est déjà consignée.", en: "This referral is already recorded." },
    UnknownPartner: { fr: "Ce partenaire n'est pas dans l'annuaire.", en: "This partner is not in the directory." },
    UnknownPerson: { fr: "Cette personne n'est pas enregistrée.", en: "This person is not registered." },
    FollowUpTooSoon: { fr: "Le suivi serait prévu avant la mise en relation.", en: "The follow-up would come before." },
    NotYet: refusals.NotYet,
  },
  decide: ({ input: { referral: _, on, ...data }, state, facts, today, emit, refuse }) => {
    const day = on ?? today
    if (state.referred !== null) return refuse("AlreadyReferred")
    const { description, endedOn } = facts.partner.of(data.partner)
    if (description === null || endedOn !== null) return refuse("UnknownPartner")
    if (!facts.person.of(data.person).registered) return refuse("UnknownPerson")
    if (data.followUpOn < day) return refuse("FollowUpTooSoon")
    return day > today ? refuse("NotYet") : emit("Referred", { ...data, on: day })
  },
})

/** Record what the partner answered: accepted, or refused for a reason. */
export const answer = Referral.command({
  summary: { fr: "Consigner la réponse du partenaire", en: "Record the partner's answer" },
  by,
  input: z.discriminatedUnion("accepted", [
    z.strictObject({ ...referral, accepted: z.literal(true) }),
    z.strictObject({ ...referral, accepted: z.literal(false), reason: field.keyOf(referralRefusals) }),
  ]),
  key,
  refusals,
  decide: ({ input, state, today, emit, refuse }) => {
    const on = input.on ?? today
    const fault = dayFault(state, on, today)
    if (fault !== undefined) return refuse(fault)
    return input.accepted ? emit("Accepted", { on }) : emit("Refused", { on, reason: input.reason })
  },
})

/** Record whether the person was really taken up, as somebody found out: *effective* is not that a mail was sent. */
export const followUpReferral = Referral.command({
  summary: { fr: "Vérifier si la prise en charge est effective", en: "Check whether a referral was effective" },
  by,
  input: z.discriminatedUnion("effective", [
    z.strictObject({ ...referral, effective: z.literal(true) }),
    z.strictObject({
      ...referral,
      effective: z.literal(false),
      reason: field.keyOf(notEffectiveReasons),
      lookAgainOn: z.exactOptional(field.date),
    }),
  ]),
  key,
  refusals: {
    ...refusals,
    FollowUpTooSoon: {
      fr: "Le prochain suivi précéderait celui-ci.",
      en: "The next check would come before this one.",
    },
  },
  decide: ({ input, state, today, emit, refuse }) => {
    const on = input.on ?? today
    const fault = dayFault(state, on, today)
    if (fault !== undefined) return refuse(fault)
    if (input.effective) return emit("FoundEffective", { on })
    const { reason, lookAgainOn } = input
    if (lookAgainOn !== undefined && lookAgainOn <= on) return refuse("FollowUpTooSoon")
    return emit("FoundNotEffective", { on, reason, ...(lookAgainOn === undefined ? {} : { lookAgainOn }) })
  },
})

/** Cancel a referral recorded by mistake. */
export const cancelReferral = Referral.command({
  summary: { fr: "Annuler une mise en relation", en: "Cancel a referral" },
  by,
  input: z.strictObject({ referral: field.id }),
  key,
  refusals: { UnknownReferral: refusals.UnknownReferral },
  decide: ({ state, today, emit, refuse }) =>
    state.referred === null || state.cancelled ? refuse("UnknownReferral") : emit("Cancelled", { on: today }),
})
