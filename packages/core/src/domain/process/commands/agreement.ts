import * as z from "zod"
import { field, markPersonal, type PlainDate } from "../../../kernel/index.ts"
import type { Facts } from "../../../plugin/index.ts"
import { ConsentLedger, type ConsentState, consentGap } from "../../consent/index.ts"
import { conductors, mediation, partyFault, partyRefusals, stepFault, stepRefusals } from "../rules/steps.ts"
import { evaluationSchema, type MediationState, MediationStream } from "../stream.ts"
import * as words from "../vocabulary.ts"

const on = z.exactOptional(field.date)

/**
 * What a party commits itself to. That it makes somebody give up a right may be said by the mediator; what the words
 * themselves say is read by the `wording` port before they are sealed.
 */
const commitment = z
  .strictObject({
    commitment: z.exactOptional(field.id),
    by: field.id,
    what: field.text(2000),
    due: z.exactOptional(field.date),
    waivesRight: z._default(z.boolean(), false),
  })
  .transform(({ what, waivesRight, ...rest }) => ({
    ...rest,
    what: markPersonal(what, "narrative"),
    waivesRight,
  }))

/** Record what the parties agreed on, whole or in part, by word of mouth or in writing. */
export const agree = MediationStream.command({
  summary: { fr: "Consigner un accord", en: "Record an agreement" },
  by: conductors,
  input: z.strictObject({
    mediation,
    form: words.agreementForm(),
    extent: words.agreementExtent(),
    commitments: z.readonly(z.array(commitment).min(1).max(50)),
    on,
  }),
  key: (input) => input.mediation,
  subject: (input, key, path) => (typeof path[1] === "number" ? (input.commitments[path[1]]?.by ?? key) : key),
  refusals: {
    ...stepRefusals,
    ...partyRefusals,
    CommitmentTwice: { fr: "Un engagement figure deux fois.", en: "A commitment stands twice." },
    BeforeTheAgreement: {
      fr: "Un accord du {day} est consigné : un accord qui le remplace ne peut pas être daté d'avant.",
      en: "An agreement of {day} is on record: one that replaces it cannot be dated before.",
    },
    DueBeforeAgreement: {
      fr: "Un engagement ne peut pas être dû avant l'accord.",
      en: "A commitment cannot be due before the agreement.",
    },
  },
  decide: ({ input, state, today, emit, refuse }) => {
    const day = input.on ?? today
    const parties = [...new Set(input.commitments.map((item) => item.by))]
    const fault = stepFault(state, "agree", day, today) ?? partyFault(state, parties, day)
    if (fault !== undefined) return refuse(fault.code, fault.details)
    const known = state.agreement?.on
    if (known !== undefined && day < known) return refuse("BeforeTheAgreement", { day: known })
    const commitments = input.commitments.map(({ waivesRight: _, commitment: id, ...item }, index) => ({
      ...item,
      commitment: id ?? `commitment-${index + 1}`,
    }))
    if (new Set(commitments.map((item) => item.commitment)).size < commitments.length) return refuse("CommitmentTwice")
    if (commitments.some((item) => item.due !== undefined && item.due < day)) return refuse("DueBeforeAgreement")
    return emit("Agreed", { form: input.form, extent: input.extent, commitments, on: day })
  },
})

/** Record that the parties did not agree. They may still come to it later. */
export const noAgreement = MediationStream.command({
  summary: { fr: "Consigner l'absence d'accord", en: "Record that there is no agreement" },
  by: conductors,
  input: z.strictObject({ mediation, on }),
  key: (input) => input.mediation,
  refusals: stepRefusals,
  decide: ({ input, state, today, emit, refuse }) => {
    const day = input.on ?? today
    const fault = stepFault(state, "noAgreement", day, today)
    return fault === undefined ? emit("NotAgreed", { on: day }) : refuse(fault.code, fault.details)
  },
})

/** Record what became of a commitment. */
export const followUp = MediationStream.command({
  summary: { fr: "Suivre un engagement", en: "Follow up a commitment" },
  by: conductors,
  input: z.strictObject({ mediation, commitment: field.id, result: words.commitmentResult(), on }),
  key: (input) => input.mediation,
  refusals: {
    ...stepRefusals,
    UnknownCommitment: { fr: "L'accord ne contient pas cet engagement.", en: "The agreement has no such commitment." },
  },
  decide: ({ input, state, today, emit, refuse }) => {
    const day = input.on ?? today
    const fault = stepFault(state, "followUp", day, today)
    if (fault !== undefined) return refuse(fault.code, fault.details)
    if (!state.agreement?.commitments.some((item) => item.commitment === input.commitment))
      return refuse("UnknownCommitment")
    return emit("FollowedUp", { commitment: input.commitment, result: input.result, on: day })
  },
})

/** Whether a party withdrew from the mediation, or said no to it, by a day. */
const somebodyLeft = (state: MediationState, mediation: string, on: PlainDate, ledgers: Facts<ConsentState>): boolean =>
  state.parties.some(({ id, withdrawnOn }) => {
    const gap = consentGap(ledgers.of(id), { kind: "mediation", mediation }, on)
    return withdrawnOn !== null || gap?.why === "withdrawn" || gap?.why === "refused"
  })

const fits = (state: MediationState, outcome: words.MediationOutcome, left: boolean): boolean => {
  switch (outcome) {
    case "agreement":
      return state.agreement?.extent === "whole"
    case "partial-agreement":
      return state.agreement?.extent === "partial"
    case "no-agreement":
      return state.agreement === null && state.noAgreementOn !== null
    case "party-withdrew":
      return left
    case "mediator-withdrew":
      return state.mediatorWithdrewOn !== null
    case "handed-over":
      // Only a hand-over ends a mediation this way, and it does so by itself.
      return false
    case "abandoned":
      return state.agreement === null
  }
}

/** Close a mediation with its outcome, which must fit the facts, and its evaluation. */
export const close = MediationStream.command({
  summary: { fr: "Clore la médiation", en: "Close the mediation" },
  by: conductors,
  input: z.strictObject({
    mediation,
    outcome: words.outcome(),
    /** Why it is abandoned. Asked for when the request was never accepted, so that no refusal goes without a reason. */
    reason: z.exactOptional(words.abandonReason()),
    evaluation: z.exactOptional(evaluationSchema()),
    on,
  }),
  key: (input) => input.mediation,
  needs: { consents: { stream: ConsentLedger, keys: ({ state }) => state.parties.map(({ id }) => id) } },
  refusals: {
    ...stepRefusals,
    OutcomeAgainstFacts: {
      fr: "Cette issue ne correspond pas aux faits consignés.",
      en: "This outcome does not fit the facts recorded.",
    },
    ReasonMissing: {
      fr: "Cette demande n'a pas été acceptée : indiquer le motif d'abandon dans la liste, ou la refuser.",
      en: "This request was not accepted: give a reason of the list, or decline it.",
    },
    ReasonUnasked: {
      fr: "Un motif n'est indiqué que pour un abandon.",
      en: "A reason is given only for what is abandoned.",
    },
  },
  decide: ({ input: { mediation: id, ...data }, state, facts, today, emit, refuse }) => {
    const day = data.on ?? today
    const fault = stepFault(state, "close", day, today)
    if (fault !== undefined) return refuse(fault.code, fault.details)
    if (!fits(state, data.outcome, somebodyLeft(state, id, day, facts.consents))) return refuse("OutcomeAgainstFacts")
    const abandoned = data.outcome === "abandoned"
    if (abandoned && !state.accepted && data.reason === undefined) return refuse("ReasonMissing")
    if (!abandoned && data.reason !== undefined) return refuse("ReasonUnasked")
    return emit("Closed", { ...data, on: day })
  },
})
