import * as z from "zod"
import { field, personal } from "../../../kernel/index.ts"
import { doer } from "../../registers/index.ts"
import {
  conductors,
  hadMediator,
  mediation,
  mediatorRefusals,
  partyFault,
  partyRefusals,
  stepFault,
  stepRefusals,
} from "../rules/steps.ts"
import { MediationStream } from "../stream.ts"

const on = z.exactOptional(field.date)
const refusals = { ...stepRefusals, ...partyRefusals, ...mediatorRefusals }

/** Record a separate interview with one party. What was said is that party's, and sealed. */
export const interview = MediationStream.command({
  summary: { fr: "Consigner un entretien séparé", en: "Record a separate interview" },
  by: conductors,
  input: z.strictObject({
    mediation,
    party: field.id,
    minutes: field.minutes,
    notes: z.exactOptional(personal(field.text(10_000), "narrative")),
    on,
  }),
  key: (input) => input.mediation,
  subject: (input) => input.party,
  refusals,
  decide: ({ input: { mediation: _, ...data }, state, today, emit, refuse }) => {
    const day = data.on ?? today
    const fault = stepFault(state, "interview", day, today) ?? partyFault(state, [data.party], day)
    if (fault !== undefined) return refuse(fault.code, fault.details)
    return hadMediator(state, day) ? emit("Interviewed", { ...data, on: day }) : refuse("NoMediator")
  },
})

/** Record a meeting of two parties or more. */
export const meet = MediationStream.command({
  summary: { fr: "Consigner une rencontre", en: "Record a meeting" },
  by: conductors,
  input: z.strictObject({
    mediation,
    parties: z.readonly(z.array(field.id).min(2).max(30)),
    minutes: field.minutes,
    on,
  }),
  key: (input) => input.mediation,
  refusals: {
    ...refusals,
    PartyTwice: { fr: "Une partie figure deux fois.", en: "A party stands twice." },
  },
  decide: ({ input: { parties, minutes, on }, state, today, emit, refuse }) => {
    const day = on ?? today
    const fault = stepFault(state, "meet", day, today) ?? partyFault(state, parties, day)
    if (fault !== undefined) return refuse(fault.code, fault.details)
    if (new Set(parties).size < parties.length) return refuse("PartyTwice")
    return hadMediator(state, day) ? emit("Met", { parties, minutes, on: day }) : refuse("NoMediator")
  },
})

/** Record that the mediator carried a word from one party to another (*médiation navette*). */
export const shuttle = MediationStream.command({
  summary: { fr: "Consigner une navette entre deux parties", en: "Record a shuttle between two parties" },
  by: conductors,
  input: z.strictObject({
    mediation,
    from: field.id,
    to: field.id,
    minutes: field.minutes,
    message: z.exactOptional(personal(field.text(10_000), "narrative")),
    on,
  }),
  key: (input) => input.mediation,
  subject: (input) => input.from,
  refusals: {
    ...refusals,
    SameParty: { fr: "Une navette va d'une partie à une autre.", en: "A shuttle goes from one party to another." },
  },
  decide: ({ input: { mediation: _, ...data }, state, today, emit, refuse }) => {
    const day = data.on ?? today
    const fault = stepFault(state, "shuttle", day, today) ?? partyFault(state, [data.from, data.to], day)
    if (fault !== undefined) return refuse(fault.code, fault.details)
    if (data.from === data.to) return refuse("SameParty")
    return hadMediator(state, day) ? emit("Exchanged", { ...data, on: day }) : refuse("NoMediator")
  },
})

/** Who a proposal comes from. A mediator's own is never recorded: a rule of principle 7 stands against it. */
const author = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("party"), party: field.id }),
  z.strictObject({ kind: z.literal("mediator") }),
])

/** Record a proposal with its author. */
export const propose = MediationStream.command({
  summary: { fr: "Consigner une proposition", en: "Record a proposal" },
  by: conductors,
  input: z.strictObject({
    mediation,
    proposal: z.exactOptional(field.id),
    author,
    text: personal(field.text(4000), "narrative"),
    on,
  }),
  key: (input) => input.mediation,
  subject: (input) => (input.author.kind === "party" ? input.author.party : input.mediation),
  refusals: {
    ...refusals,
    AlreadyProposed: { fr: "Cette proposition est déjà consignée.", en: "This proposal is already recorded." },
    NotAParty: {
      fr: "Une proposition vient d'une partie, pas du médiateur.",
      en: "A proposal comes from a party, not from the mediator.",
    },
  },
  decide: ({ input, state, today, emit, refuse }) => {
    const day = input.on ?? today
    if (input.author.kind === "mediator") return refuse("NotAParty")
    const { party } = input.author
    const fault = stepFault(state, "propose", day, today) ?? partyFault(state, [party], day)
    if (fault !== undefined) return refuse(fault.code, fault.details)
    const proposal = input.proposal ?? `proposal-${state.proposals.length + 1}`
    if (state.proposals.some((known) => known.proposal === proposal)) return refuse("AlreadyProposed")
    return emit("Proposed", { proposal, author: party, text: input.text, on: day })
  },
})

/** Record an act around the mediation and who did it: FAIRE AVEC is counted, and an act done *for* somebody warns. */
export const act = MediationStream.command({
  summary: { fr: "Consigner une démarche", en: "Record an act" },
  by: conductors,
  input: z.strictObject({ mediation, party: field.id, by: doer, minutes: field.minutes, on }),
  key: (input) => input.mediation,
  refusals: { ...stepRefusals, ...partyRefusals },
  decide: ({ input: { mediation: _, ...data }, state, today, emit, refuse }) => {
    const day = data.on ?? today
    const fault = stepFault(state, "act", day, today) ?? partyFault(state, [data.party], day)
    return fault === undefined ? emit("Acted", { ...data, on: day }) : refuse(fault.code, fault.details)
  },
})
