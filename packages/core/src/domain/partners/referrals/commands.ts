import * as z from "zod"
import { field, type PlainDate, personal } from "../../../kernel/index.ts"
import { Person } from "../../people/index.ts"
import { Partner } from "../directory/index.ts"
import { Referral, type ReferralState, referred } from "./stream.ts"
import { notEffectiveReasons, referralRefusals } from "./vocabulary.ts"

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
    ...referred().shape,
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
